import type { noticeTexts as english } from '../en/options-notices.ts';
import type { Translation } from '../tables.ts';

export const noticeTexts: Translation<typeof english> = {
  title: 'Avisos',
  lead: 'Um toque do seu sistema antes que esperem por você. Desativado, a menos que você queira.',
  remind: 'Avisar dez minutos antes de um agendamento',
  remindHint: 'Com o horário, o lugar e a pergunta para levar. Um clique abre o evento na sua agenda.',
  permissionGone: 'Seu navegador não deixa mais o Alongside mostrar avisos. Ative isto de novo para dar a permissão.',
  notGiven: 'Seu navegador não deu a permissão para avisos.',
  quiet: 'Horas de silêncio',
  quietHint: 'Nenhum aviso entre elas. Um fim antes do início significa o dia seguinte.',
  quietFrom: 'Silêncio a partir de',
  quietTo: 'Silêncio até',
};
