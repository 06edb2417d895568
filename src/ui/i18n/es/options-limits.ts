import type { factorHints as englishHints, limitTexts as english } from '../en/options-limits.ts';
import type { Translation } from '../tables.ts';

export const limitTexts: Translation<typeof english> = {
  title: 'Equidad y límites',
  lead: 'Cuánto se sugiere, qué habla a favor y qué lo frena. Se trata de tu atención; no se puntúa a nadie.',

  howMuch: 'Cuánto',
  perDay: 'Sugerencias al día',
  perDayHint: 'Los mejores huecos del día.',
  everyGap: 'Cada hueco',
  gently: 'Empezar con calma',
  gentlyHint:
    'Una sugerencia al día durante dos semanas. Después, una más por cada tres que aceptes y una menos por cada tres que rechaces, hasta el número de arriba.',
  gentlyUntil:
    'Una sugerencia al día hasta el {day}. Después, una más por cada tres que aceptes y una menos por cada tres que rechaces.',
  gentlyAfter:
    'Una más al día por cada tres que aceptes y una menos por cada tres que rechaces, hasta el número de arriba.',
  groupDay: 'Día para grupos',
  groupDayHint: 'Ese día van primero las comidas, los cafés y similares, con varias personas. El viernes, por ejemplo.',
  groupDayNone: 'Ninguno',

  caps: 'Límites',
  promisesPerDay: 'Reservas al día',
  promisesPerWeek: 'Reservas a la semana',
  promisesHint: 'Cuando se alcanzan, no se sugiere nada más. Vacío: sin límite.',
  promises: 'como máximo',
  groupMost: 'Otras personas a la vez',
  people: 'como máximo',
  hover: 'No agobiar',
  hoverHint:
    'No hay tercera vez con una persona sobre lo mismo en diez días laborables. Lo que sirve a un objetivo tuyo trata de ese objetivo; si no, cuenta su tipo. Desde un traspaso hasta su repaso, nada que dirija o evalúe.',
  tellManagers: 'Avisar a quien dirige entre ambos niveles',
  tellManagersHint:
    'La invitación a alguien que está un nivel más allá dice que quien le dirige se entera: de que hubo un encuentro, no de lo que se dijo.',
  notANumber: 'Escribe un número entero.',

  rhythm: 'Ritmo',
  rhythmHint: 'Cada cuánto quieres hacer algo con cada persona. Cada una puede tener el suyo.',
  every: 'Cada',
  everyOf: '{circle}: cada',
  days: 'días',

  weights: 'Qué importa',
  weightsHint: 'Solo cuentan las proporciones. Con 0 un motivo queda fuera.',
  resetWeights: 'Restablecer todo',
  weightsReset: 'Lo que importa está como antes',

  goals: 'Tus objetivos',
  goalsHint: 'Hasta tres líneas. Lo que les sirve va primero más a menudo.',
  goal: 'Objetivo {number}',
  goalPlaceholder: 'Conocer por su nombre a cada equipo cliente',
  serves: 'Le sirve',
  servesOf: 'Lo que sirve al objetivo {number}',
  deadlineOf: 'Objetivo {number}: fecha límite',
  deadlineHint: 'Opcional. En los diez días laborables anteriores se te propone ayudar a tu responsable.',

  preview: 'Esta semana, con estos ajustes',
  previewHint: 'Cambia en cuanto cambias algo.',
  previewWaiting: 'Mirando esta semana…',
  previewList: 'Sugerencias de esta semana',

  history: 'Lo que aceptaste y rechazaste',
  historyHint: 'Lo que aceptas aparece un poco más a menudo, lo que rechazas un poco menos. Se desvanece por sí solo.',
  noHistory: 'Nada todavía.',
  forget: 'Olvidar',
  forgetOf: 'Olvidar: {name}',
  forgetAll: 'Olvidarlo todo',
  forgetAsk: '¿Olvidarlo todo? No se puede deshacer.',
  forgetYes: 'Olvidar',
  keep: 'Conservar',
  forgotten: 'Olvidado.',

  putOff: 'En pausa y aplazado',
  putOffHint: 'Lo que respondiste con «Ahora no».',
  nothingPutOff: 'No hay nada aplazado.',
  lift: 'Levantar',
  liftOf: 'Levantar: {text}',
  liftAll: 'Levantar todo',
  lifted: 'Levantado.',
};

export const factorHints: Translation<typeof englishHints> = {
  cadence: 'A quién le toca, cada persona a su ritmo.',
  fairness: 'Quién tuvo menos de tu tiempo del que querías dar.',
  variety: 'Algo que no has hecho últimamente.',
  fitOfPlaceAndHour: 'Un paseo con luz de día, una comida a mediodía.',
  fitOfLength: 'Lo que llena el hueco sin prisas.',
  taste: 'Y menos de lo que rechazaste.',
  goal: 'Lo que sirve a una de tus líneas de abajo.',
  liking: 'Tal como lo anotaste para cada persona.',
  light: 'Una comida, un paseo o una taza de vez en cuando.',
  sharedFreeTime: 'Cuando se sabe que su calendario también está libre.',
  movement: 'A estirar las piernas después de una reunión.',
};
