import type { WorldRequest } from '../model.ts';
import { zoneOfGraphName } from '../zones.ts';
import { refuse } from './check.ts';
import type { IdKind } from './ids.ts';

/** What a client prefers: the `Prefer` header, several preferences in one or in several. */
export interface Preferences {
  readonly idKind: IdKind;
  /** The zone of times in the answer: as it was named, and as IANA. */
  readonly zoneName: string;
  readonly zone: string;
  readonly bodyType: 'html' | 'text';
  readonly pageSize?: number;
  /** What `Preference-Applied` says. */
  readonly applied: string;
}

export const preferencesOf = ({ headers }: WorldRequest): Preferences => {
  const stated = new Map(
    (headers.prefer ?? '')
      .split(',')
      .map((preference) => /^\s*([\w.-]+)\s*=\s*"?([^"]*?)"?\s*$/.exec(preference))
      .flatMap((match) => (match ? [[match[1]!.toLowerCase(), match[2]!] as const] : [])),
  );
  const zoneName = stated.get('outlook.timezone') ?? 'UTC';
  const zone =
    zoneOfGraphName(zoneName) ??
    refuse(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zoneName}'.`,
    );
  const pageSize = stated.get('odata.maxpagesize');
  return {
    idKind: stated.get('idtype') === 'ImmutableId' ? 'immutable' : 'default',
    zoneName,
    zone,
    bodyType: stated.get('outlook.body-content-type') === 'text' ? 'text' : 'html',
    ...(pageSize ? { pageSize: Number(pageSize) } : {}),
    applied: [...stated].map(([name, value]) => `${name}="${value}"`).join(', '),
  };
};
