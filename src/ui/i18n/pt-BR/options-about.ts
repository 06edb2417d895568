import type { aboutTexts as english } from '../en/options-about.ts';
import type { Translation } from '../tables.ts';

export const aboutTexts: Translation<typeof english> = {
  title: 'Sobre e diagnóstico',
  lead: 'O que roda aqui, como está, e o que enviar quando algo não vai bem.',
  version: 'Versão',
  browser: 'Navegador',
  language: 'Idioma',
  pages: 'Guias de agenda',
  noPages: 'Nenhuma agenda está aberta em uma guia.',
  lookAgain: 'Ver de novo',
  accounts: 'Contas',
  noAccounts: 'Nenhuma conta está conectada.',
  connectedAs: '{address}: conectada',
  signedOutOf: '{address}: sessão encerrada',
  diagnostics: 'Texto de diagnóstico',
  diagnosticsHint: 'Versões, contagens e estados. Sem nomes, endereços, títulos ou chaves: você pode ler tudo.',
  copy: 'Copiar o texto',
  copied: 'Copiado',
  copyFailed: 'Não foi possível copiar; selecione e copie manualmente.',
};
