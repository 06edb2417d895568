import { createRequire } from 'node:module';
import * as v from 'valibot';

const schema = v.object({
  supplemental: v.object({
    version: v.object({ _cldrVersion: v.string() }),
    windowsZones: v.object({
      mapTimezones: v.array(
        v.object({ mapZone: v.object({ _other: v.string(), _type: v.string(), _territory: v.string() }) }),
      ),
    }),
  }),
});

/** Windows name to its IANA names, the world's choice (territory 001) first, as CLDR has them. */
export const readCldrZones = (): { version: string; zones: Map<string, Set<string>> } => {
  const file: unknown = createRequire(import.meta.url)('cldr-core/supplemental/windowsZones.json');
  const { supplemental } = v.parse(schema, file);
  const rows = supplemental.windowsZones.mapTimezones.map(({ mapZone }) => mapZone);
  const zones = new Map<string, Set<string>>();
  for (const { _other, _type } of rows.toSorted((a, b) => rank(a._territory) - rank(b._territory))) {
    const names = zones.get(_other) ?? new Set();
    for (const name of _type.split(' ')) names.add(name);
    zones.set(_other, names);
  }
  return { version: supplemental.version._cldrVersion, zones };
};

const rank = (territory: string): number => (territory === '001' ? 0 : 1);

/** The text of src/providers/microsoft/windows-zones.json. */
export const windowsZonesSource = (): string => {
  const { version, zones } = readCldrZones();
  const sorted = [...zones].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const file = {
    from: `CLDR ${version}, windowsZones; © Unicode, Inc., Unicode-3.0 licence`,
    zones: Object.fromEntries(sorted.map(([windows, names]) => [windows, [...names].join(' ')])),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
