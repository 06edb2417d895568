import type { accounts as english } from '../en/accounts.ts';
import type { Translation } from '../tables.ts';

export const accounts: Translation<typeof english> = {
  use: 'Sus eventos',
  useOf: 'Para qué sirve {calendar}',
  use_blocks: 'Cuentan',
  use_shown: 'No cuentan',
  use_ignored: 'Aparte',
  useHelp:
    'Los eventos que cuentan apartan las sugerencias. Un calendario aparte no se lee, y no se reserva nada en él.',
  shared: 'Compartido contigo',
  sharedHelp: 'Reservar en un calendario compartido requiere un permiso más, que se pide cuando lo eliges.',
  blindToOthers: 'No se puede ver cuándo están ocupadas otras personas: ese permiso no se dio.',
  allow: 'Permitir',
  allowOf: 'Permitir que {address} vea cuándo están ocupadas otras personas',
  connectedOther: 'Elegiste {address}, así que se conectó esa cuenta.',

  stay: 'Mantener la conexión de {address}',
  stayHelp:
    'También después de cerrar el navegador, hasta 24 horas después de iniciar sesión. Guarda una llave de esta cuenta en este dispositivo.',

  waiting: 'A la espera de la administración',
  waitingHelp:
    'Envía este enlace a quien se ocupe de Microsoft 365 en tu trabajo. Cuando lo haya aceptado, conecta otra vez. Hasta entonces, «Reservar» abre el formulario de Outlook, ya relleno.',
  adminLink: 'Enlace para la administración',
  copyLink: 'Copiar enlace',
  textForIt: 'Texto para informática',
  copyText: 'Copiar texto',
  copied: 'Copiado',
  copyFailed: 'No se ha podido copiar; selecciónalo y cópialo a mano.',
  stopWaiting: 'Dejar de esperar',
  letter: `Hola:

Me gustaría usar Alongside, una extensión del navegador que sugiere tiempo con las personas con las que trabajo y lo reserva en mi propio calendario. Microsoft 365 pide antes el consentimiento de la administración.

Pide dos permisos delegados: User.Read (para saber de quién es la cuenta) y Calendars.ReadWrite (para ver cuándo tengo el tiempo ocupado y escribir los eventos que reservo yo). No puede leer correos ni archivos, y solo actúa en mi nombre, mientras mi sesión está abierta. No tiene servidor: lo que lee se queda en mi navegador.

Para aceptarlo en nombre de nuestra organización, abre por favor:
{address}

Después, el navegador puede decir que no se puede acceder a una página. Es lo esperado: para entonces el consentimiento ya está dado.

¡Gracias!`,
};
