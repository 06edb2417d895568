import { startPage } from './page.ts';
import type { Boot } from '../wire.ts';

interface PolicyFactory {
  createPolicy(name: string, rules: Readonly<Record<string, (text: string) => string>>): unknown;
}

/** The page needs the one `default` policy for itself. Whoever takes it stops the boot, visibly. */
try {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  const refuse = (): string => {
    throw new TypeError('This document requires trusted types');
  };
  factory?.createPolicy('default', { createHTML: refuse, createScript: refuse, createScriptURL: refuse });
  const boot = JSON.parse(document.querySelector('#boot')!.textContent) as Boot;
  startPage(boot, document.querySelector<HTMLElement>('#app')!);
} catch (cause) {
  document.documentElement.dataset['boot'] = 'fail';
  document.body.textContent = `BootResult: fail. ${String(cause)}`;
  throw cause;
}
