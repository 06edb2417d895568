import { expect, test } from 'vitest';
import { windowsZonesSource } from './windows-zones-source.ts';

test('the committed table is what CLDR says', async () => {
  await expect(windowsZonesSource()).toMatchFileSnapshot('../../../src/providers/microsoft/windows-zones.json');
});
