const betweenLooks = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));

/**
 * Waits for a condition: resolves with the first answer that is neither undefined, null nor false.
 * @param sought what is waited for, in words; it becomes the error's message.
 * @throws Error naming what was sought and the last failure, after `timeoutMs`.
 */
export async function until<Found>(
  sought: string,
  look: () => Promise<Found | undefined | null | false> | Found | undefined | null | false,
  timeoutMs = 20_000,
): Promise<Found> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== null && found !== false) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline)
      throw new Error(`Waited ${timeoutMs} ms for ${sought}${last instanceof Error ? `: ${last.message}` : ''}`, {
        cause: last,
      });
    await betweenLooks();
  }
}

/**
 * Looks again until nothing is found, and gives what is found in the end: what is there between two steps of a page is gone
 * with the next look, what is wrong stays.
 */
export async function untilNone<Found>(
  look: () => Promise<readonly Found[]>,
  timeoutMs = 20_000,
): Promise<readonly Found[]> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found.length === 0 || performance.now() > deadline) return found;
    await betweenLooks();
  }
}
