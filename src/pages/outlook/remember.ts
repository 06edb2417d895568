const mostRemembered = 2000;

/** Answers the same text from memory: a page is read many times with the same labels. Bounded: a full memory starts anew. */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
