import { createRequire } from 'node:module';

interface WindowsZones {
  readonly supplemental: {
    readonly windowsZones: {
      readonly mapTimezones: readonly {
        readonly mapZone: { readonly _other: string; readonly _type: string; readonly _territory: string };
      }[];
    };
  };
}

const { supplemental } = createRequire(import.meta.url)('cldr-core/supplemental/windowsZones.json') as WindowsZones;
const rows = supplemental.windowsZones.mapTimezones.map(({ mapZone }) => mapZone);

const ianaByWindows = new Map(
  rows.flatMap((row) => (row._territory === '001' ? [[row._other, row._type] as const] : [])),
);
const windowsByIana = new Map(rows.flatMap((row) => row._type.split(' ').map((iana) => [iana, row._other] as const)));

/**
 * The IANA names that Graph documents beside the Windows ones (dateTimeTimeZone). `Africa/Casablanca` is left out: it is
 * on the list and is refused all the same (microsoft-graph-docs#4758).
 */
const listedIana = new Set(
  `Etc/GMT+12 Etc/GMT+11 Pacific/Honolulu America/Anchorage America/Santa_Isabel America/Los_Angeles America/Phoenix
  America/Chihuahua America/Denver America/Guatemala America/Chicago America/Mexico_City America/Regina America/Bogota
  America/New_York America/Indiana/Indianapolis America/Caracas America/Asuncion America/Halifax America/Cuiaba
  America/La_Paz America/Santiago America/St_Johns America/Sao_Paulo America/Argentina/Buenos_Aires America/Cayenne
  America/Godthab America/Montevideo America/Bahia Etc/GMT+2 Atlantic/Azores Atlantic/Cape_Verde Etc/GMT Europe/London
  Atlantic/Reykjavik Europe/Berlin Europe/Budapest Europe/Paris Europe/Warsaw Africa/Lagos Africa/Windhoek
  Europe/Bucharest Asia/Beirut Africa/Cairo Asia/Damascus Africa/Johannesburg Europe/Kiev Europe/Istanbul
  Asia/Jerusalem Asia/Amman Asia/Baghdad Europe/Kaliningrad Asia/Riyadh Africa/Nairobi Asia/Tehran Asia/Dubai Asia/Baku
  Europe/Moscow Indian/Mauritius Asia/Tbilisi Asia/Yerevan Asia/Kabul Asia/Karachi Asia/Tashkent Asia/Kolkata
  Asia/Colombo Asia/Kathmandu Asia/Almaty Asia/Dhaka Asia/Yekaterinburg Asia/Rangoon Asia/Bangkok Asia/Novosibirsk
  Asia/Shanghai Asia/Krasnoyarsk Asia/Singapore Australia/Perth Asia/Taipei Asia/Ulaanbaatar Asia/Irkutsk Asia/Tokyo
  Asia/Seoul Australia/Adelaide Australia/Darwin Australia/Brisbane Australia/Sydney Pacific/Port_Moresby
  Australia/Hobart Asia/Yakutsk Pacific/Guadalcanal Asia/Vladivostok Pacific/Auckland Etc/GMT-12 Pacific/Fiji
  Asia/Magadan Pacific/Tongatapu Pacific/Apia Pacific/Kiritimati`.split(/\s+/),
);

/** The IANA zone behind a name as Graph takes it; undefined for a name it refuses. */
export const zoneOfGraphName = (name: string): string | undefined => {
  if (name === 'UTC' || name === 'Etc/UTC') return 'UTC';
  return ianaByWindows.get(name) ?? (listedIana.has(name) ? name : undefined);
};

/** `Europe/Berlin` to `W. Europe Standard Time`. */
export const windowsNameOf = (iana: string): string => (iana === 'UTC' ? 'UTC' : (windowsByIana.get(iana) ?? 'UTC'));
