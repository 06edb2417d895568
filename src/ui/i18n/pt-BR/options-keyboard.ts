import type { keyboardTexts as english } from '../en/options-keyboard.ts';
import type { Translation } from '../tables.ts';

export const keyboardTexts: Translation<typeof english> = {
  title: 'Teclado',
  lead: 'Tudo funciona sem mouse. Nenhuma letra sozinha, para não atrapalhar as teclas da sua agenda.',
  anywhere: 'Em todo o navegador',
  anywhereHint: 'Você pode mudá-las ou tirá-las.',
  what: 'O quê',
  keys: 'Teclas',
  openPopup: 'Abrir a janela da barra de ferramentas',
  nextSuggestion: 'Ir para a próxima sugestão na agenda',
  none: 'Não definidas',
  change: 'Mudar estas teclas',
  changeByHand: 'Na página de extensões, abra o menu da engrenagem e escolha “Gerenciar atalhos de extensões”.',
  onSuggestion: 'Em uma sugestão e no cartão dela',
  walk: 'De uma sugestão para a próxima, em ordem de horário',
  open: 'Abrir o cartão de uma sugestão',
  press: 'Pressionar um botão',
  inside: 'De uma coisa no cartão para a próxima, em círculo',
  close: 'Fechar o cartão; o foco volta para a sugestão',
  key_tab: 'Tab',
  key_shiftTab: 'Shift + Tab',
  key_enter: 'Enter',
  key_space: 'Espaço',
  key_escape: 'Esc',
};
