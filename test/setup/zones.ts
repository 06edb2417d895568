import { readFileSync } from 'node:fs';
import { knowWindowsZones } from '../../src/providers/microsoft/time-zone.ts';

/** The worker reads the names of zones from a file of the build; tests take it from where that file comes from. */
const file = new URL('../../src/providers/microsoft/windows-zones.json', import.meta.url);
knowWindowsZones(JSON.parse(readFileSync(file, 'utf8')));
