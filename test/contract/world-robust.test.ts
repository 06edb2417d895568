import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createDispatch } from '../world/dispatch.ts';
import { googleApi } from '../world/google-api/index.ts';
import type { Shape } from '../world/google-api/rules.ts';
import { eventShape, freeBusyRequestShape, parameters as googleParameters } from '../world/google-api/rules.ts';
import { graphApi } from '../world/graph-api/index.ts';
import type { ValueRule } from '../world/graph-api/rules.ts';
import { eventType, queryOptions, scheduleRequestType } from '../world/graph-api/rules.ts';
import type { Site } from '../world/model.ts';
import { defaultStyle } from '../world/parts.ts';
import { googleCalendars, microsoftCalendars, seedAccounts, seedLeaderWeek } from '../world/seed.ts';
import type { ServiceParts } from '../world/services.ts';
import { createSignInState, defaultClients } from '../world/sign-in-state.ts';
import { WorldStore } from '../world/store.ts';
import { TokenTable } from '../world/tokens.ts';

const clock = () => Date.parse('2026-11-23T08:00:00Z');
const runs = { numRuns: 400, seed: 20261123 };

/** The services without sockets, as fresh as a test wants them. */
const services = (): ServiceParts => {
  const parts = {
    store: new WorldStore(),
    googleAccount: 'pat.example@gmail.com',
    microsoftAccount: 'pat@example.com',
    googleStyle: defaultStyle(),
    outlookStyle: defaultStyle(),
    faults: [],
  };
  seedAccounts(parts, 'Europe/Berlin');
  seedLeaderWeek(parts, clock());
  const signIn = {
    google: createSignInState(parts.googleAccount),
    microsoft: createSignInState(parts.microsoftAccount),
  };
  return { parts, tokens: new TokenTable(clock), signIn, clients: defaultClients, clock };
};

/** Values that break what was not thought of. */
const oddity = fc.constantFrom<unknown>(
  null,
  '',
  0,
  -1,
  true,
  [],
  [null],
  {},
  'primary',
  '2026-11-24',
  '2026-02-30',
  '2026-11-24T10:00:00',
  '2026-11-24T10:00:00Z',
  '2026-11-24T25:00:00+99:00',
  'Europe/Berlin',
  'UTC',
  'Mars/Olympus',
  'a@example.org',
  '__proto__',
  'constructor',
);

const ofShape = (shape: Shape): fc.Arbitrary<unknown> =>
  often(
    shape === 'string' || shape === 'any'
      ? oddity
      : shape === 'boolean'
        ? fc.boolean()
        : shape === 'integer'
          ? fc.integer()
          : shape === 'map'
            ? fc.dictionary(fc.string(), fc.option(fc.string()))
            : Array.isArray(shape)
              ? fc.array(ofShape((shape as readonly [Shape])[0]), { maxLength: 3 })
              : record(shape as Readonly<Record<string, Shape>>, ofShape),
  );

const ofRule = (rule: ValueRule): fc.Arbitrary<unknown> =>
  often(
    rule === 'boolean'
      ? fc.boolean()
      : rule === 'integer'
        ? fc.integer()
        : typeof rule === 'string'
          ? oddity
          : 'oneOf' in rule
            ? fc.constantFrom(...rule.oneOf)
            : 'listOf' in rule
              ? fc.array(ofRule(rule.listOf), { maxLength: 3 })
              : record(rule.properties, ofRule),
  );

const often = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: oddity });

/** Three fields at most: a request with thirty odd ones is always refused at the first. */
const record = <Rule>(rules: Readonly<Record<string, Rule>>, of: (rule: Rule) => fc.Arbitrary<unknown>) =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(rules)), { maxLength: 3 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, of(rules[name]!)]))));

/** A good body with some of its parts replaced. */
const spoiled = (good: object, of: fc.Arbitrary<unknown>) =>
  of.map((change) =>
    typeof change === 'object' && change !== null && !Array.isArray(change) ? { ...good, ...change } : change,
  );

const queryOf = (names: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc.oneof(
    fc.constant({}),
    fc.dictionary(
      fc.constantFrom(...names, 'colour', 'constructor'),
      fc.oneof(
        oddity.map(String),
        fc.constantFrom(
          'items(id,start/dateTime)',
          'items(',
          '*',
          'true',
          'startTime',
          'a=b',
          'start/dateTime desc',
          "subject eq 'Dentist'",
          "singleValueExtendedProperties/Any(ep: ep/id eq 'x' and ep/value eq 'y')",
          "singleValueExtendedProperties($filter=id eq 'x')",
          'id,subject',
        ),
        fc.string(),
      ),
      { maxKeys: 2 },
    ),
  );

const answers = async (
  site: Site,
  host: string,
  token: string,
  { method, path, query, body }: { method: string; path: string; query: Record<string, string>; body: unknown },
) => {
  const answer = await createDispatch([site], []).answer({
    host,
    method,
    path,
    query: new URLSearchParams(query),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify(body) ?? '',
  });
  if (answer === 'dropped') throw new Error('no fault was asked for');
  return answer.status;
};

/** 501 is what the world says of what it does not keep; anything else from 500 on would be a fault of its own. */
const isSane = (status: number) => status < 500 || status === 501;

/** Nothing would be shown by requests that were all refused at the door. */
const wereOfEveryKind = (statuses: readonly number[]) => {
  expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(20);
  expect(statuses.filter((status) => status === 400).length).toBeGreaterThan(100);
};

describe('whatever a client sends, there is an answer to it', () => {
  it('from Google', async () => {
    const { parts, tokens, ...rest } = services();
    const site = googleApi({ parts, tokens, ...rest });
    const token = tokens.issue({
      provider: 'google',
      account: parts.googleAccount,
      client: 'x',
      scopes: ['https://www.googleapis.com/auth/calendar'],
      expiresAt: Infinity,
    });
    const someId = parts.store.standing(parts.googleAccount)[3]!.id;
    const good = { start: { dateTime: '2026-11-24T10:00:00Z' }, end: { dateTime: '2026-11-24T11:00:00Z' } };
    const names = [...new Set(Object.values(googleParameters).flatMap(Object.keys))];
    const calls = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT'),
      path: fc
        .constantFrom(
          'calendars/primary/events',
          `calendars/${googleCalendars.family}/events`,
          `calendars/primary/events/${someId}`,
          'calendars/%E0%A4%A/events',
          'users/me/calendarList',
          'freeBusy',
          'nowhere',
        )
        .map((path) => `/calendar/v3/${path}`),
      query: queryOf(names),
      body: fc.oneof(spoiled(good, ofShape(eventShape)), ofShape(freeBusyRequestShape)),
    });
    const statuses: number[] = [];
    await fc.assert(
      fc.asyncProperty(calls, async (call) => {
        statuses.push(await answers(site, 'www.googleapis.com', token, call));
        return isSane(statuses.at(-1)!);
      }),
      runs,
    );
    wereOfEveryKind(statuses);
  });

  it('from Graph', async () => {
    const { parts, tokens, ...rest } = services();
    const site = graphApi({ parts, tokens, ...rest });
    const token = tokens.issue({
      provider: 'microsoft',
      account: parts.microsoftAccount,
      client: 'x',
      scopes: ['User.Read', 'Calendars.ReadWrite', 'MailboxSettings.Read'],
      expiresAt: Infinity,
    });
    const time = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
    const good = { start: time('2026-11-24T10:00:00'), end: time('2026-11-24T11:00:00') };
    const schedule = { schedules: ['pat@example.com'], startTime: good.start, endTime: good.end };
    const view = { startDateTime: '2026-11-23', endDateTime: '2026-11-28' };
    const calls = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT'),
      path: fc
        .constantFrom(
          'me',
          'me/events',
          'me/calendarView',
          'me/calendars',
          'me/mailboxSettings',
          'me/calendar/getSchedule',
          `me/calendars/${microsoftCalendars.family}/events`,
          'me/events/AAMkAGI1AAAtxxAAA=',
          'me/events/%E0%A4%A',
        )
        .map((path) => `/v1.0/${path}`),
      query: queryOf([...new Set(Object.values(queryOptions).flat())]).map((query) => ({ ...view, ...query })),
      body: fc.oneof(spoiled(good, ofRule(eventType)), spoiled(schedule, ofRule(scheduleRequestType))),
    });
    const statuses: number[] = [];
    await fc.assert(
      fc.asyncProperty(calls, async ({ query, ...call }) => {
        const isView = call.path.endsWith('calendarView');
        const { startDateTime: _, endDateTime: __, ...others } = query as Record<string, string>;
        statuses.push(await answers(site, 'graph.microsoft.com', token, { ...call, query: isView ? query : others }));
        return isSane(statuses.at(-1)!);
      }),
      runs,
    );
    wereOfEveryKind(statuses);
  });
});
