/** Hours and minutes, in any digits. */
const clock = /\p{Nd}{1,2}[:.]\p{Nd}{2}/u;

/**
 * The day and the hours of a time that is already written in the user's language, whatever that is: "Tuesday, November 24,"
 * and "9:00 AM to 9:45 AM". One part where no day stands before the hours.
 */
export const whenParts = (text: string): readonly string[] => {
  const before = text.slice(0, clock.exec(text)?.index ?? 0);
  const comma = Math.max(before.lastIndexOf(', '), before.lastIndexOf('، '));
  const day = comma < 0 ? before.trimEnd() : before.slice(0, comma + 1);
  return day === '' ? [text] : [day, text.slice(day.length).trimStart()];
};
