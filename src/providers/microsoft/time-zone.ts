const ianaOf = new Map<string, readonly string[]>();
const windowsOf = new Map<string, string>();

/** Windows names and the IANA names they stand for, the most usual first: windows-zones.json, from CLDR (© Unicode, Inc., Unicode-3.0 licence). */
export type WindowsZones = Readonly<Record<string, string>>;

/** Learns the names; until then no Windows name is known. They are a file of the build, since they would weigh as much as a provider. */
export const knowWindowsZones = ({ zones }: { readonly zones: WindowsZones }): void => {
  for (const [windows, names] of Object.entries(zones)) {
    ianaOf.set(windows, names.split(' '));
    for (const name of names.split(' ')) windowsOf.set(name, windows);
  }
};

const atEpoch = (timeZone: string): Temporal.ZonedDateTime | undefined => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch {
    return undefined;
  }
};

/**
 * The Windows name of an IANA zone, which every mailbox understands; of IANA names Graph knows only some. Undefined when CLDR has none.
 * Browsers disagree on which of two linked names is the right one (Asia/Calcutta, Asia/Kolkata), so links are followed.
 */
export const windowsZoneOf = (timeZone: string): string | undefined => {
  const known = windowsOf.get(timeZone);
  if (known !== undefined) return known;
  const zone = atEpoch(timeZone);
  if (!zone) return undefined;
  for (const [name, windows] of windowsOf) {
    if (atEpoch(name)?.equals(zone)) {
      windowsOf.set(timeZone, windows);
      return windows;
    }
  }
  return undefined;
};

/** The IANA name of a mailbox's zone, which is a Windows name or already an IANA one; undefined for a zone of the user's own making. */
export const ianaZoneOf = (mailboxZone: string): string | undefined =>
  ianaOf.get(mailboxZone)?.[0] ?? atEpoch(mailboxZone)?.timeZoneId;
