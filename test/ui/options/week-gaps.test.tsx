import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { useOptions } from '../../../extension/options/context.ts';
import { WeekGaps } from '../../../extension/options/week-gaps.tsx';
import type { PreviewState } from '../../../src/messages/map.ts';
import { button, optionsState, showSection } from './show-options.tsx';

afterEach(cleanup);

const week = (free?: PreviewState['free']): PreviewState => ({
  suggestions: [],
  source: '',
  absence: '',
  reasons: [],
  ...(free !== undefined && { free }),
});

/** The week as it is read each time, one after the other. */
const shown = async (...weeks: readonly PreviewState[]): Promise<void> => {
  let reads = 0;
  const Framed = () => {
    const { model } = useOptions();
    return (
      <>
        <button type="button" onClick={() => void model.loadPreview()}>
          Read
        </button>
        <WeekGaps />
      </>
    );
  };
  await showSection(Framed, optionsState(), { 'options.preview': () => weeks[reads++] ?? week() });
};

describe('what the hours make of this week', () => {
  it('is said beside what it was when the page was opened', async () => {
    await shown(week({ gaps: 9, minutes: 390 }), week({ gaps: 9, minutes: 390 }), week({ gaps: 1, minutes: 60 }));
    expect(screen.getByText('Looking at this week…')).toBeDefined();
    fireEvent.click(button('Read'));
    await screen.findByText('9 gaps, 6.5 hours in all');
    fireEvent.click(button('Read'));
    expect(screen.queryByText('When you opened this page')).toBeNull();
    fireEvent.click(button('Read'));
    await screen.findByText('1 gap, 1 hour in all');
    expect(screen.getByText('When you opened this page')).toBeDefined();
    expect(screen.getByText('9 gaps, 6.5 hours in all')).toBeDefined();
  });

  it('says how to see it while no calendar is known', async () => {
    await shown(week());
    fireEvent.click(button('Read'));
    await waitFor(() => expect(screen.getByText(/Open your calendar in another tab/u)).toBeDefined());
  });
});
