import type { aboutTexts as english } from '../en/options-about.ts';
import type { Translation } from '../tables.ts';

export const aboutTexts: Translation<typeof english> = {
  title: 'À propos et diagnostic',
  lead: 'Ce qui fonctionne ici, comment cela va, et quoi joindre quand quelque chose ne va pas.',
  version: 'Version',
  browser: 'Navigateur',
  language: 'Langue',
  pages: 'Onglets d’agenda',
  noPages: 'Aucun agenda n’est ouvert dans un onglet.',
  lookAgain: 'Regarder de nouveau',
  accounts: 'Comptes',
  noAccounts: 'Aucun compte n’est connecté.',
  connectedAs: '{address} : connecté',
  signedOutOf: '{address} : déconnecté',
  diagnostics: 'Texte de diagnostic',
  diagnosticsHint: 'Versions, nombres et états. Ni noms, ni adresses, ni titres, ni clés : vous pouvez tout lire.',
  copy: 'Copier le texte',
  copied: 'Copié',
  copyFailed: 'La copie a échoué ; sélectionnez et copiez à la main.',
};
