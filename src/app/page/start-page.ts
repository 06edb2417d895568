import type { Interval } from '../../domain/availability/types.ts';
import type { NoticeView, PageReport, PageSettings, PageWords, SuggestionView } from '../../messages/map.ts';
import type { VisibleDays, WallSlot } from '../../pages/calendar-page.ts';
import { createCardActions } from './card-actions.ts';
import { followScroll } from './follow-scroll.ts';
import { createZoneOfPage } from './page-zone.ts';
import type { Layer, PagePorts } from './ports.ts';
import { createTick } from './next-tick.ts';
import { overlaps, readingOf, type Reading } from './read-page.ts';
import { isPutOff } from './put-off.ts';
import { createTimers } from './timers.ts';
import { keepWallInstants } from './wall-instants.ts';
import { wallSlotOf } from './wall-slot.ts';

/** After an answer that did not come. */
const retryMs = 10_000;
/** How long a view without day columns must stay before it counts as one: a page that starts has none either. */
const noDaysMs = 3000;
/** So long after an answer that doubts an event, the account is asked about it again: a little more than the worker waits. */
const doubtMs = 95_000;

/**
 * Brings one calendar page and the suggestions together until the signal ends it: asks for the settings, reads the page,
 * sends the gaps (and only them), draws what comes back. Reads again when the page, the settings or the quarter of an
 * hour changes; asks again only when the gaps did. A page that cannot be read shows nothing, and the worker is told why.
 */
export const startPage = (ports: PagePorts, signal: AbortSignal): void => {
  const { page, send, clock, isAlive } = ports;
  const life = new AbortController();
  const leave = (): void => life.abort();
  if (signal.aborted) return;
  signal.addEventListener('abort', leave, { signal: life.signal });
  const timers = createTimers(ports.schedule, life.signal);

  let settings: PageSettings | undefined;
  let reading: Reading | undefined;
  let readDates = '';
  /** The last reading there was: an open card goes on with it while the host rebuilds its grid. */
  let seen: Pick<Reading, 'timeZone' | 'gaps'> = { timeZone: ports.browserZone(), gaps: [] };
  let suggestions: readonly SuggestionView[] = [];
  let notices: readonly NoticeView[] = [];
  let words: PageWords | undefined;
  /** What the last answer was for; another reading with the same gaps asks nothing. */
  let asked: string | undefined;
  let asks = 0;
  let greetings = 0;
  let reported: string | undefined;
  let isGivingWay = false;
  /** What the account told of the zone the page shows. */
  let toldZone: string | undefined;
  /** Ids of events that the page shows at another time than the account has them: that one holds. */
  let overruled: readonly string[] = [];
  /** An event stands elsewhere in the account, which may not have heard of a move yet. */
  let isDoubted = false;
  const zoneNow = createZoneOfPage();
  const instantsIn = keepWallInstants();
  const planTick = createTick(timers, () => read());
  const booked = new Map<string, Interval>();

  /** True while there is somebody to speak to; otherwise everything of ours goes. */
  const isHere = (): boolean => {
    if (!life.signal.aborted && !isAlive()) leave();
    return !life.signal.aborted;
  };

  /** Where pills stand on the page's own clock: what a scroll asks for at every frame. */
  const walls = new Map<string, WallSlot | undefined>();
  const wallOf = (slot: Interval, { timeZone, clearPart }: Reading): WallSlot | undefined => {
    const key = `${slot.start}/${slot.end}`;
    if (!walls.has(key)) {
      // A note may have to stand on the very event it is about.
      const part = clearPart(slot) ?? notices.find((notice) => notice.slot === slot)?.slot;
      walls.set(key, part && wallSlotOf(part, timeZone));
    }
    return walls.get(key);
  };

  /** A page in which nothing is suggested never gets a node of ours. */
  let layer: Layer | undefined;
  const openLayer = (): Layer =>
    ports.openLayer({
      actions: createCardActions({
        page: page.id,
        account: () => page.shownAccount(),
        send,
        makeId: ports.makeId,
        reload: ports.reload,
        seen: () => seen,
        onBooked(booking, slot) {
          booked.set(booking, slot);
          // At once: the page may be rebuilding itself and not be readable for a while.
          suggestions = suggestions.filter((other) => !overlaps(other.slot, slot));
          draw();
          readAnew();
        },
        onUndone(booking) {
          booked.delete(booking);
          readAnew();
        },
        onPutOff(choice, put) {
          suggestions = suggestions.filter((other) => !isPutOff(choice, put, other));
          draw();
        },
      }),
      onGivingWay(isAway) {
        isGivingWay = isAway;
        if (isAway) report('layer-removed');
        else read();
      },
      signal: life.signal,
    });

  const draw = (): void => {
    // Words come with the first thing there is to show.
    if (words === undefined || reading === undefined || life.signal.aborted) return;
    const known = reading;
    const { standing } = known;
    const now = clock();
    // A note about what stood there comes first: it is one press away from giving the place back.
    const free = suggestions.filter(
      ({ slot }) => standing(slot, now) === 'free' && !notices.some((notice) => overlaps(notice.slot, slot)),
    );
    const isBare = free.length + notices.length === 0;
    if (!isBare) layer ??= openLayer();
    // Nothing to show, and nothing to take away: the page need not be asked for anything.
    if (layer === undefined || (isBare && !layer.isShowing())) return;
    const clip = page.clip();
    scroll.drawing(clip !== undefined);
    layer.draw({
      ...words,
      look: page.look(),
      clip,
      isOccupied: page.isOccupied(),
      suggestions: free,
      notices,
      placeOf: (slot) => {
        const wall = wallOf(slot, known);
        return wall && page.placeOf(wall);
      },
      standing: (slot) => standing(slot, clock()),
    });
  };

  const scroll = followScroll({ page, timers, clock, layer: () => layer, draw: () => draw() });

  /** Tells the worker once per reason why there is nothing to see. */
  const report = (reason: string, detail = ''): void => {
    if (reported === reason) return;
    reported = reason;
    asked = undefined;
    // The popup explains it later; there is nothing to do here if nobody listens.
    send('page.unreadable', { page: page.id, reason, detail }).catch(() => isHere());
  };

  const showNothing = (): void => {
    reading = undefined;
    layer?.clear();
  };

  const refuseZone = (): void => {
    showNothing();
    report('zone-mismatch');
  };

  /** @param isSure false for a page whose own sign agrees with no zone that is known: then the account has to tell it. */
  const ask = async (found: PageReport, events: Reading['events'] | undefined, isSure: boolean): Promise<void> => {
    // Events are for comparing only: others with the same gaps are no reason to ask.
    const question = JSON.stringify([settings?.revision, found]);
    if (question === asked) return;
    asked = question;
    const number = ++asks;
    // While a dialog is open, a move may wait for what the user says in it: it is compared when that is over.
    const isOpen = isDoubted && page.isOccupied();
    try {
      const answer = await send('page.suggest', {
        ...found,
        ...(events && { events: isOpen ? [] : events() }),
        ...(words && { language: words.language }),
      });
      if (number !== asks || !isHere()) return;
      const { timeZone = toldZone, overruled: told = [] } = answer;
      const isTold = timeZone !== toldZone || told.join() !== overruled.join();
      toldZone = timeZone;
      overruled = told;
      ({ notices, suggestions } = answer);
      words = answer.words ?? words;
      isDoubted = isOpen || answer.overruled?.length === 0;
      if (isDoubted) timers.set('doubt', doubtMs, readAnew);
      if (isTold) read();
      else if (isSure) draw();
      else refuseZone();
    } catch {
      if (number !== asks || !isHere()) return;
      asked = undefined;
      timers.set('retry', retryMs, read);
    }
  };

  /** Our own event has appeared: from now on the page is the one that knows. */
  const forgetShown = (busy: readonly Interval[]): void => {
    for (const [booking, slot] of booked) if (busy.some((taken) => overlaps(taken, slot))) booked.delete(booking);
  };

  const readDays = (days: VisibleDays, known: PageSettings): void => {
    const now = clock();
    const browserZone = ports.browserZone();
    const ownZone = zoneNow({ days, accountZone: toldZone ?? known.accountZone, browserZone, now });
    if (ownZone === undefined && !known.isChecked) {
      refuseZone();
      return;
    }
    // Any zone will do for what the account compares it with.
    const timeZone = ownZone ?? browserZone;
    if (ownZone === undefined) suggestions = [];
    const result = page.readBusy();
    if (!result.ok) {
      const { reason, detail, retryInMs = 250 } = result.failure;
      if (reason === 'settling') {
        // Not a failure yet: what is there stays, at its new places; on other days it has none.
        timers.set('settle', retryInMs, read);
        if (days.dates.join() === readDates || layer?.isShowing() === true) draw();
        return;
      }
      showNothing();
      report(reason, detail);
      return;
    }
    reported = undefined;
    const common = { days, busy: result.value, settings: known, timeZone, instantAt: instantsIn(timeZone), now };
    readDates = days.dates.join();
    reading = readingOf({ ...common, booked: [...booked.values()], overruled });
    walls.clear();
    seen = reading;
    forgetShown(reading.busy);
    draw();
    planTick(now, known.noticeMinutes, suggestions);
    const { dates, gaps } = reading;
    const found = { page: page.id, account: page.shownAccount(), dates, timeZone, gaps };
    void ask(found, known.isChecked ? reading.events : undefined, ownZone !== undefined);
  };

  const read = (): void => {
    if (!isHere() || settings === undefined || isGivingWay) return;
    timers.cancel('settle');
    const days = page.visibleDays();
    if (days !== undefined) {
      timers.cancel('no-days');
      readDays(days, settings);
      return;
    }
    showNothing();
    if (timers.isRunning('no-days')) return;
    timers.set('no-days', noDaysMs, () => {
      if (isHere() && page.visibleDays() === undefined) report('no-days');
    });
  };

  /** Asks the worker too, whatever was asked before. */
  const readAnew = (): void => {
    asked = undefined;
    read();
  };

  const greet = async (): Promise<void> => {
    const number = ++greetings;
    try {
      const known = await send('page.hello', { page: page.id, account: page.shownAccount() });
      if (number !== greetings || !isHere()) return;
      if (known.accountZone !== settings?.accountZone) toldZone = undefined;
      settings = known;
      read();
    } catch {
      if (number === greetings && isHere()) timers.set('greet', retryMs, () => void greet());
    }
  };

  page.watch((change) => {
    if (change === 'content') {
      read();
      return;
    }
    if (!isHere()) return;
    if (change === 'scrolled') scroll.scrolled();
    else draw();
  }, life.signal);
  ports.settingsChanged(() => {
    if (isHere()) void greet();
  }, life.signal);
  ports.readAgainAsked((wantsNext) => {
    if (wantsNext) {
      layer?.focusNext();
      return;
    }
    reported = undefined;
    readAnew();
  }, life.signal);
  void greet();
};
