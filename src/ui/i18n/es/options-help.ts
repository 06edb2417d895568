import type { helpTexts as english } from '../en/options-help.ts';
import type { Translation } from '../tables.ts';

export const helpTexts: Translation<typeof english> = {
  title: 'Ayuda',
  lead: 'Cómo funciona y qué hacer cuando falta algo.',
  how: 'Cómo funciona',
  step1:
    'Abre tu calendario en la vista de semana o de día. En los huecos libres de 30 a 90 minutos hay sugerencias con borde discontinuo.',
  step2: 'Pulsa una: su tarjeta dice qué, con quién, cuándo y por qué, y propone una pregunta para llevar.',
  step3: 'Resérvala, busca otra idea u otro momento, o di que ahora no. No se escribe nada antes de que pulses.',
  step4: 'La ventana de la barra de herramientas muestra lo reservado y permite deshacerlo hasta que empiece.',
  missing: 'Cuando falta algo',
  noneQ: 'No hay sugerencias en el calendario',
  noneA:
    'Recarga la pestaña una vez después de instalar. Las sugerencias aparecen en las vistas de semana y de día, dentro de tu horario de trabajo y tantas al día como hayas elegido; la ventana de la barra de herramientas dice qué lo impide.',
  peopleQ: 'No tratan de las personas adecuadas',
  peopleA: 'Nombra a las personas que guías y di qué relación tienes con cada una. Bastan los nombres de pila.',
  accountQ: 'En lugar de reservar se abre un formulario',
  accountA: 'Así es sin una cuenta conectada: pulsa Guardar en el formulario. Con una cuenta se reserva al momento.',
  tooManyQ: 'Son demasiadas o llegan en mal momento',
  tooManyA: 'Haz una pausa en la ventana de la barra de herramientas, aplaza lo que no convenga o pon límites.',
  wrongQ: 'Una página no se entiende o una reserva parece incorrecta',
  wrongA: 'Copia el texto sobre ello: no nombra a nadie ni ningún evento, y dice lo que hace falta para arreglarlo.',
};
