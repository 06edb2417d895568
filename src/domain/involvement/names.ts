/**
 * The first name, as one would say it. "Lovelace, Ada" is read as family name first, as directories write it; initials and titles that
 * stand alone are kept when there is nothing else.
 */
export const firstName = (name: string): string => {
  const cleaned = name.replace(/\s+/gu, ' ').trim();
  const comma = /^[^,]+,\s*(.+)$/u.exec(cleaned);
  const words = (comma?.[1] ?? cleaned).split(' ');
  const title = /^(?:dr|prof|mr|mrs|ms|mx)\.?$/iu;
  return words.find((word) => !title.test(word)) ?? cleaned;
};

/** `ana.lopez@example.com` → `Ana Lopez`: better than an empty name, and it can be changed. */
export const nameFromAddress = (address: string): string =>
  (address.split('@')[0] ?? '')
    .split(/[._+\d-]+/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
