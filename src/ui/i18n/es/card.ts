import type { card as english } from '../en/card.ts';
import type { Translation } from '../tables.ts';

export const card: Translation<typeof english> = {
  region: 'Sugerencias de tiempo compartido',

  bookIt: 'Reservar',
  booking: 'Reservando…',
  anotherIdea: 'Otra idea',
  anotherTime: 'Otro momento',
  notNow: 'Ahora no',
  back: 'Atrás',
  close: 'Cerrar',
  looking: 'Un momento…',

  questionLabel: 'Una pregunta para llevar',
  whyLabel: 'Por qué',
  whyThis: '¿Por qué esto?',
  whyTitle: 'Qué contó, y cuánto',
  whenLabel: 'Cuándo',
  placeLabel: 'Dónde',
  targetLabel: 'Calendario',
  notifiedLabel: 'Quién recibe un mensaje',

  withLabel: 'Con',
  askName: '¿Con quién te gustaría hacerlo?',
  name: 'Nombre',
  email: 'Correo',
  optional: 'opcional',
  addressHint: 'Con una dirección recibe la invitación.',
  usePerson: 'Elegir a esta persona',
  quiet: 'En privado, con un título neutro',
  howLong: 'Cuánto tiempo',
  minutes: '{minutes} min',
  shorter: '{minutes} minutos menos',
  longer: '{minutes} minutos más',
  holdForMe: 'Reservarlo solo para mí',

  timesTitle: 'Otros momentos que encajan',
  noOtherTime: 'Ningún otro hueco a la vista encaja con esta idea.',
  noOtherIdea: 'Esa era la última idea para este hueco. «Atrás» muestra las anteriores.',
  noIdeaAtAll: 'No hay otra idea para este hueco.',

  laterToday: 'Más tarde hoy',
  nextWeek: 'La próxima semana',
  notThisPerson: 'De momento no con {name}',
  notThisKind: 'Este tipo de cosas no',
  leaveThisGap: 'Dejar libre este hueco',
  pauseAll: 'Pausar todas las sugerencias',

  saidLaterToday: 'Aplazado hasta más tarde hoy.',
  saidNextWeek: 'Aplazado hasta la próxima semana.',
  saidNotThisPerson: 'De momento, sin sugerencias con {name}.',
  saidNotThisKind: 'De momento, nada de este tipo.',
  saidLeaveThisGap: 'Este hueco es tuyo. Un rato vacío también es una buena respuesta.',
  saidPauseAll: 'Las sugerencias están en pausa.',

  staleTitle: 'Ese hueco ya no está libre',
  staleText: 'Ahora hay otra cosa ahí. No se ha reservado nada.',
  staleNext: 'Siguiente: {title}, {when}',
  showNext: 'Mostrar',

  undo: 'Deshacer',
  undoing: 'Deshaciendo…',
  ifUndone: 'Si lo deshaces: {notice}',
  dismiss: 'Descartar',
  failed: 'No ha funcionado. Inténtalo otra vez.',
  gone: 'Alongside se ha actualizado. Vuelve a cargar esta página para continuar.',
};
