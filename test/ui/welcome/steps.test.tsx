import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { SiteAccess } from '../../../src/platform/permissions.ts';
import { ana, pills, preferencesWith, said, showWelcome, user } from './show-welcome.tsx';

const name = (number: number): HTMLInputElement => screen.getByRole('textbox', { name: `Name of person ${number}` });

describe('three names', () => {
  afterEach(cleanup);

  it('are kept as people when they are left, and changed as the same person', async () => {
    const { asked } = await showWelcome();
    user.type(name(1), ' Zoe Park ');
    user.leave(name(1));
    await waitFor(() => expect(asked('options.savePerson')).toHaveLength(1));
    expect(asked('options.savePerson')[0]).toEqual({ person: { name: 'Zoe Park', address: '', circle: 'report' } });
    user.select(screen.getByRole('combobox', { name: 'How person 1 stands to you' }), 'peer');
    await waitFor(() => expect(asked('options.savePerson')).toHaveLength(2));
    expect(asked('options.savePerson')[1]).toMatchObject({ id: 'person-1', person: { circle: 'peer' } });
  });

  it('that are emptied are removed again', async () => {
    const { asked } = await showWelcome({ people: [ana] });
    expect(name(1).value).toBe('Ana');
    user.type(name(1), '');
    user.leave(name(1));
    await waitFor(() => expect(asked('options.removePeople')).toEqual([{ ids: ['person-ana'] }]));
  });

  it('that are left empty are nobody', async () => {
    const { asked } = await showWelcome();
    user.click(name(1));
    user.leave(name(1));
    await Promise.resolve();
    expect(asked('options.savePerson')).toEqual([]);
  });

  it('take an address only from those who want to give one, and say what is wrong with it', async () => {
    const problem = { field: 'address', message: 'That is no e-mail address.' };
    const { asked } = await showWelcome(
      {},
      { answers: { 'options.savePerson': () => ({ ok: false, problems: [problem] }) } },
    );
    expect(screen.queryByRole('textbox', { name: 'E-mail of person 1' })).toBeNull();
    user.click(screen.getByRole('button', { name: 'Add e-mail addresses' }));
    user.type(name(1), 'Zoe');
    const address = screen.getByRole('textbox', { name: 'E-mail of person 1' });
    user.type(address, 'zoe@');
    user.leave(address);
    await screen.findByText('That is no e-mail address.');
    expect(name(1).value).toBe('Zoe');
    expect(asked('options.savePerson').at(-1)).toMatchObject({ person: { name: 'Zoe', address: 'zoe@' } });
  });

  it('leave those alone who are on the list beyond the third', async () => {
    const people = ['A', 'B', 'C', 'D', 'E'].map((letter) => ({ ...ana, id: letter, name: letter }));
    await showWelcome({ people });
    expect(screen.getByText('2 more people are on your list.')).toBeDefined();
  });
});

describe('hours and lunch', () => {
  afterEach(cleanup);

  it('are saved as they are changed, and the toy week follows', async () => {
    const { asked } = await showWelcome();
    user.click(screen.getByRole('checkbox', { name: 'Friday' }));
    await waitFor(() => expect(pills()).toHaveLength(4));
    expect(asked('options.savePreferences')[0]).toMatchObject({ change: { hours: { 4: [{ from: '09:00' }], 5: [] } } });
  });

  it('keep at least one day', async () => {
    const one = { 1: [{ from: '09:00', to: '17:00' }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    const { asked } = await showWelcome({ preferences: preferencesWith({ hours: one }) });
    const monday = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Monday' });
    user.click(monday);
    expect(monday.checked).toBe(true);
    expect(asked('options.savePreferences')).toEqual([]);
  });

  it('begin after the weekend of whoever works from Sunday on', async () => {
    const day = [{ from: '08:00', to: '17:00' }];
    await showWelcome({
      preferences: preferencesWith({ hours: { 1: day, 2: day, 3: day, 4: day, 5: [], 6: [], 7: day } }),
    });
    const boxes = screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'));
    expect(boxes[0]).toBe('Sunday');
    expect(pills()[0]?.getAttribute('aria-label')).toContain('Sunday');
  });

  it('that differ from day to day are left to the options page', async () => {
    const hours = {
      1: [{ from: '09:00', to: '17:00' }],
      2: [{ from: '10:00', to: '17:00' }],
      3: [],
      4: [],
      5: [],
      6: [],
      7: [],
    };
    await showWelcome({ preferences: preferencesWith({ hours }) });
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Change them in the options' }).hash).toBe('#hours');
  });

  it('that make no sense are kept in the field with the reason', async () => {
    const answers = {
      'options.savePreferences': () => ({
        ok: false as const,
        problems: [{ field: 'hours.1.0.to', message: 'From and to are the same.' }],
      }),
    };
    await showWelcome({}, { answers });
    const to = screen.getByLabelText<HTMLInputElement>('To');
    user.type(to, '09:00');
    user.leave(to);
    await screen.findByText('From and to are the same.');
    expect(to.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the way to the calendar', () => {
  afterEach(cleanup);

  const accessThat = (answers: boolean[]): SiteAccess & { asks: number } => {
    const access = {
      asks: 0,
      isGranted: () => Promise.resolve(false),
      ask: () => {
        access.asks += 1;
        return Promise.resolve(answers.shift() ?? false);
      },
    };
    return access;
  };

  it('is open where the browser has let us into calendar pages', async () => {
    await showWelcome();
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Google Calendar' }).href).toBe(
      'https://calendar.google.com/calendar/r/week',
    );
    expect(screen.getByRole('link', { name: 'Outlook' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Allow on calendar pages' })).toBeNull();
  });

  it('asks once where it has not, and can be asked again', async () => {
    const access = accessThat([false, true]);
    await showWelcome({}, { access });
    user.click(await screen.findByRole('button', { name: 'Allow on calendar pages' }));
    await waitFor(() => expect(said()).toMatch(/^Not allowed\. /));
    user.click(screen.getByRole('button', { name: 'Allow on calendar pages' }));
    await waitFor(() => expect(said()).toBe('Allowed. Open your calendar now.'));
    expect(screen.queryByRole('button', { name: 'Allow on calendar pages' })).toBeNull();
    expect(access.asks).toBe(2);
  });
});
