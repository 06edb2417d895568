import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/ui/layer/accent.ts';
import { tokenStyle } from '../../../src/ui/layer/token-style.ts';
import { fluent } from '../../../src/ui/tokens/fluent.ts';
import { material } from '../../../src/ui/tokens/material.ts';

const light = { scheme: 'light', direction: 'ltr' } as const;
const valueOf = (style: string, name: string): string | undefined =>
  style
    .split(';')
    .find((one) => one.startsWith(`--${name}:`))
    ?.slice(name.length + 3);

describe('the colours of the surfaces', () => {
  const schemes = [material, fluent].flatMap(({ dialect, light, dark }) => [
    { name: `${dialect} light`, scheme: light },
    { name: `${dialect} dark`, scheme: dark },
  ]);

  it.each(schemes)('can be read in $name: every text has a contrast of 4.5 or more', ({ scheme }) => {
    const pairs: readonly (readonly [string, string])[] = [
      [scheme.ink, scheme.surface],
      [scheme.ink, scheme.field],
      [scheme.muted, scheme.surface],
      [scheme.muted, scheme.field],
      [scheme.accent, scheme.surface],
      [scheme.accent, scheme.page],
      [scheme.onPrimary, scheme.primary],
      [scheme.onTonal, scheme.tonal],
      [scheme.onProblem, scheme.problem],
      [scheme.onToast, scheme.toast],
      [scheme.toastAction, scheme.toast],
    ];
    for (const [text, background] of pairs)
      expect(contrast(text, background), `${text} on ${background}`).toBeGreaterThanOrEqual(4.5);
  });

  it('are the page’s own where they are plain and readable', () => {
    const style = tokenStyle(material, { ...light, background: 'rgb(250, 250, 250)', accent: '#7b1fa2' });
    expect(valueOf(style, 'page')).toBe('rgb(250, 250, 250)');
    expect(valueOf(style, 'accent')).toBe('#7b1fa2');
  });

  it('are ours where the page’s accent could not be read', () => {
    expect(valueOf(tokenStyle(material, { ...light, accent: '#ffeb3b' }), 'accent')).toBe(material.light.accent);
  });

  it('never take anything but a colour from the page', () => {
    const style = tokenStyle(fluent, {
      ...light,
      background: 'red;position:fixed',
      accent: 'url(https://example.com)',
    });
    expect(valueOf(style, 'page')).toBe(fluent.light.page);
    expect(valueOf(style, 'accent')).toBe(fluent.light.accent);
    expect(style).not.toContain('position');
  });

  it('measure contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('rgb(118 118 118)', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('hotpink', '#ffffff')).toBeUndefined();
  });
});
