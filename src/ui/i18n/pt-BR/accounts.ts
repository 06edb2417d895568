import type { accounts as english } from '../en/accounts.ts';
import type { Translation } from '../tables.ts';

export const accounts: Translation<typeof english> = {
  use: 'Os eventos dela',
  useOf: 'Para que serve {calendar}',
  use_blocks: 'Contam',
  use_shown: 'Não contam',
  use_ignored: 'À parte',
  useHelp: 'Eventos que contam afastam as sugestões. Uma agenda à parte não é lida, e nada é agendado nela.',
  shared: 'Compartilhada com você',
  sharedHelp: 'Agendar em uma agenda compartilhada exige mais uma permissão, pedida quando você a escolhe.',
  blindToOthers: 'Não dá para ver quando outras pessoas estão ocupadas: essa permissão não foi dada.',
  allow: 'Permitir',
  allowOf: 'Permitir que {address} veja quando outras pessoas estão ocupadas',
  connectedOther: 'Você escolheu {address}, então essa conta foi conectada.',

  stay: 'Manter {address} conectada',
  stayHelp:
    'Mesmo depois de fechar o navegador, por até 24 horas após o login. Guarda uma chave desta conta neste dispositivo.',

  waiting: 'Aguardando a administração',
  waitingHelp:
    'Envie este link a quem cuida do Microsoft 365 no seu trabalho. Depois da autorização, conecte de novo. Até lá, “Agendar” abre o formulário do Outlook, já preenchido.',
  adminLink: 'Link para a administração',
  copyLink: 'Copiar link',
  textForIt: 'Texto para a TI',
  copyText: 'Copiar texto',
  copied: 'Copiado',
  copyFailed: 'Não foi possível copiar; selecione e copie manualmente.',
  stopWaiting: 'Parar de esperar',
  letter: `Olá,

Gostaria de usar o Alongside, uma extensão de navegador que sugere tempo com as pessoas com quem trabalho e o agenda na minha própria agenda. O Microsoft 365 pede antes o consentimento da administração.

Ele pede duas permissões delegadas: User.Read (para saber de quem é a conta) e Calendars.ReadWrite (para ver quando meu tempo está ocupado e escrever os eventos agendados por mim). Não pode ler e-mails nem arquivos, e só age em meu nome, enquanto minha sessão está aberta. Não tem servidor: o que ele lê fica no meu navegador.

Para autorizar em nome da nossa organização, por favor abra:
{address}

Depois disso, o navegador pode dizer que não foi possível acessar uma página. É o esperado: nesse momento o consentimento já foi dado.

Agradeço desde já!`,
};
