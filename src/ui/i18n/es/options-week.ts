import type { weekTexts as english, weekCounts as englishCounts } from '../en/options-week.ts';
import type { Translation } from '../tables.ts';

export const weekTexts: Translation<typeof english> = {
  title: 'Cómo queda tu semana',
  hint: 'Los huecos libres de los próximos siete días. Cambia en cuanto cambias algo.',
  waiting: 'Mirando esta semana…',
  unknown: 'Abre tu calendario en otra pestaña, o conecta una cuenta, y aquí aparecerá esta semana.',
  now: 'Ahora',
  before: 'Al abrir esta página',
  free: '{gaps}, {hours} en total',
};

export const weekCounts: Translation<typeof englishCounts> = {
  gaps: { one: '{count} hueco', many: '{count} de huecos', other: '{count} huecos' },
};
