import type { upwardTexts as english } from '../../en/involvement/upward.ts';
import type { Translation } from '../../tables.ts';

export const upwardTexts: Translation<typeof english> = {
  a25: {
    name: 'Los objetivos de quien me dirige',
    title: 'A qué aspiramos, con {name}',
    titleAlone: 'Entender los objetivos de quien me dirige',
    question: '¿Qué intentamos conseguir, y por qué eso?',
    followUp: 'Una nota breve sobre lo que se entendió.',
    place: 'Como lo prefiera',
  },
  a26: {
    name: 'Opinión hacia arriba',
    title: 'Media hora con {name}',
    titleAlone: 'Media hora con quien me dirige',
    question: '¿Qué pasó, qué salió de ello y qué podríamos probar en su lugar?',
    followUp: 'Un gracias, en ambos sentidos.',
    place: 'En un sitio reservado',
  },
  a27: {
    name: 'Quitar un peso',
    title: 'Quitar un peso a {name}',
    titleAlone: 'Quitar un peso a quien me dirige',
    question: '¿Qué cosa ayudaría más si estuviera hecha, y para cuándo?',
    followUp: 'Avisar cuando esté hecho.',
    place: 'En cualquier lugar',
  },
  a28: {
    name: 'El fuerte de quien me dirige',
    title: '{name} con el equipo',
    titleAlone: 'Invitar al equipo a quien me dirige',
    question: '¿Qué se te da mejor que al equipo le encantaría ver?',
    followUp: 'Contar qué cambió para el equipo.',
    place: 'Con el equipo',
  },
  a29: {
    name: 'Adelantarse',
    title: 'Preparar el próximo plazo con {name}',
    titleAlone: 'Preparar el próximo plazo de quien me dirige',
    question: '¿Qué necesitarás que todavía no tengas?',
    followUp: 'Entregarlo.',
    place: 'En cualquier lugar',
  },
  a32: {
    name: 'Decidir en compañía',
    title: 'Decidir algo con {name}',
    titleAlone: 'Decidir algo en compañía',
    question: '¿Qué opciones hay sobre el papel, y qué habla a favor de la que no elegirías?',
    followUp: 'Escribir qué se decidió, y por qué.',
    place: 'En cualquier lugar',
  },
  a35: {
    name: 'Informar sin esperar',
    title: 'Poner al día a {name}',
    titleAlone: 'Poner al día a quien me dirige',
    question: '¿Qué ha avanzado, qué viene ahora, qué hace falta?',
    followUp: 'Acordar cada cuánto ayuda una puesta al día.',
    place: 'Como lo prefiera',
  },
  a36: {
    name: 'Obstáculo y propuesta',
    title: 'Despejar un obstáculo con {name}',
    titleAlone: 'Despejar un obstáculo con quien me dirige',
    question: '¿Qué dos maneras hay de rodearlo, y cuál tomarías?',
    followUp: 'Escribir qué se decidió.',
    place: 'En cualquier lugar',
  },
};
