import type { aboutTexts as english } from '../en/options-about.ts';
import type { Translation } from '../tables.ts';

export const aboutTexts: Translation<typeof english> = {
  title: 'Acerca de y diagnóstico',
  lead: 'Qué funciona aquí, cómo va, y qué enviar cuando algo no está bien.',
  version: 'Versión',
  browser: 'Navegador',
  language: 'Idioma',
  pages: 'Pestañas de calendario',
  noPages: 'No hay ningún calendario abierto en una pestaña.',
  lookAgain: 'Mirar otra vez',
  accounts: 'Cuentas',
  noAccounts: 'No hay ninguna cuenta conectada.',
  connectedAs: '{address}: conectada',
  signedOutOf: '{address}: sesión cerrada',
  diagnostics: 'Texto de diagnóstico',
  diagnosticsHint: 'Versiones, recuentos y estados. Sin nombres, direcciones, títulos ni claves: puedes leerlo todo.',
  copy: 'Copiar el texto',
  copied: 'Copiado',
  copyFailed: 'No se ha podido copiar; selecciónalo y cópialo a mano.',
};
