import type { HostPage, TabView } from '../../messages/map.ts';
import { hostPageOf } from '../../platform/host-pages.ts';
import { serviceName, serviceOf } from '../account/service.ts';
import { askTab } from '../ask-tab.ts';
import type { OwnPageApp, TabFacts } from '../ports.ts';
import type { TabReport } from '../session.ts';
import type { TextKey, Texts } from '../texts.ts';

/** What is known of a tab: its address as far as the extension may read it, what its script last said, whether it answers. */
export interface TabKnowledge {
  readonly page: HostPage | undefined;
  readonly report: TabReport | undefined;
  /** False when the tab was asked and no script of ours listens there. */
  readonly isAnswering: boolean;
}

/** @param asks true to ask the tab itself, false to answer from what it said last. */
export const knowTab = async (
  app: Pick<OwnPageApp, 'session' | 'tabs'>,
  facts: TabFacts | undefined,
  asks: boolean,
): Promise<TabKnowledge> => {
  if (facts === undefined) return { page: undefined, report: undefined, isAnswering: true };
  const item = app.session.tab(facts.id);
  const before = await item.read();
  // A calendar inside Teams runs in a page whose address stays unknown; there its own report tells.
  const page = facts.address === undefined ? before?.page : hostPageOf(facts.address);
  if (page === undefined) return { page, report: undefined, isAnswering: true };
  const isAnswering = !asks || (await askTab(app.tabs, facts.id, 'tab.readAgain')) === 'answered';
  if (!isAnswering && facts.address === undefined) return { page: undefined, report: undefined, isAnswering: true };
  const report = isAnswering ? await item.read() : undefined;
  return { page, report: report?.page === page ? report : undefined, isAnswering };
};

const reasons: Readonly<Record<string, TextKey>> = {
  'no-days': 'tab.noDayView',
  'zone-mismatch': 'tab.zoneMismatch',
  filtered: 'tab.filtered',
  'layer-removed': 'tab.removed',
};

/** The active tab in a plain sentence, with the one thing to do about it. */
export const tabView = ({ page, report, isAnswering }: TabKnowledge, now: number, texts: Texts): TabView => {
  const none = { kind: 'none', label: '' } as const;
  if (page === undefined) return { kind: 'no-calendar', text: texts.say('tab.noCalendar'), remedy: none };
  const service = serviceName(serviceOf(page), texts);
  if (!isAnswering) {
    const remedy = { kind: 'reload', label: texts.say('remedy.reload') } as const;
    return { kind: 'needs-reload', page, text: texts.say('tab.needsReload'), remedy };
  }
  if (report?.kind === 'read') {
    const ahead = report.gaps.filter(({ end }) => end > now).length;
    const health = report.check ?? 'alone';
    return { kind: 'read', page, health, text: texts.count('tab.read', ahead, { service }), remedy: none };
  }
  if (report?.kind === 'unreadable') {
    const remedy =
      report.reason === 'zone-mismatch'
        ? ({ kind: 'connect', label: texts.say('remedy.connect', { service }) } as const)
        : none;
    const reason = reasons[report.reason];
    const text = texts.say(reason ?? 'tab.notUnderstood', { service });
    // A reason with a sentence of its own is the page's, and no failure of ours to understand it.
    const kind = 'not-understood';
    return { kind, page, text, remedy, ...(reason === undefined && { health: kind }) };
  }
  return { kind: 'reading', page, text: texts.say('tab.reading', { service }), remedy: none };
};
