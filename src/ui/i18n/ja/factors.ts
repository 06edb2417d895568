import type { factorTexts as english } from '../en/factors.ts';
import type { Translation } from '../tables.ts';

export const factorTexts: Translation<typeof english> = {
  cadence: '前回からの間隔',
  fairness: '偏りのない心配り',
  fitOfLength: '空き時間に収まる',
  fitOfPlaceAndHour: '場所と時間帯に合う',
  variety: 'いつもと違うこと',
  movement: '座ったあとに体を動かす',
  light: '気軽なこと',
  goal: '目標につながる',
  sharedFreeTime: '相手も空いている',
  taste: 'これまでの選択',
  liking: '相手の好み',
};
