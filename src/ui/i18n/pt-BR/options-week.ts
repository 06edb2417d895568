import type { weekTexts as english, weekCounts as englishCounts } from '../en/options-week.ts';
import type { Translation } from '../tables.ts';

export const weekTexts: Translation<typeof english> = {
  title: 'Como fica a sua semana',
  hint: 'Os horários livres dos próximos sete dias. Muda assim que você muda algo.',
  waiting: 'Vendo esta semana…',
  unknown: 'Abra sua agenda em outra guia, ou conecte uma conta, e esta semana aparece aqui.',
  now: 'Agora',
  before: 'Quando você abriu esta página',
  free: '{gaps}, {hours} ao todo',
};

export const weekCounts: Translation<typeof englishCounts> = {
  gaps: { one: '{count} horário livre', many: '{count} de horários livres', other: '{count} horários livres' },
};
