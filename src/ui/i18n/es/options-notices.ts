import type { noticeTexts as english } from '../en/options-notices.ts';
import type { Translation } from '../tables.ts';

export const noticeTexts: Translation<typeof english> = {
  title: 'Avisos',
  lead: 'Un toque de tu sistema antes de que te esperen. Desactivado, salvo que lo quieras.',
  remind: 'Avisarme diez minutos antes de una reserva',
  remindHint: 'Con la hora, el lugar y la pregunta para llevar. Al pulsarlo se abre el evento en tu calendario.',
  permissionGone: 'Tu navegador ya no deja que Alongside muestre avisos. Vuelve a activarlo para dar el permiso.',
  notGiven: 'Tu navegador no dio el permiso para los avisos.',
  quiet: 'Horas de silencio',
  quietHint: 'Ningún aviso entremedias. Un fin anterior al inicio significa el día siguiente.',
  quietFrom: 'Silencio desde',
  quietTo: 'Silencio hasta',
};
