import type { helpTexts as english } from '../en/options-help.ts';
import type { Translation } from '../tables.ts';

export const helpTexts: Translation<typeof english> = {
  title: 'Ajuda',
  lead: 'Como funciona e o que fazer quando falta algo.',
  how: 'Como funciona',
  step1:
    'Abra sua agenda na visualização de semana ou de dia. Nos intervalos livres de 30 a 90 minutos há sugestões tracejadas.',
  step2: 'Clique em uma delas: o cartão diz o quê, com quem, quando e por quê, e traz uma pergunta para levar.',
  step3: 'Agende, procure outra ideia ou outro horário, ou diga que agora não. Nada é escrito antes do seu clique.',
  step4: 'A janela da barra de ferramentas mostra o que está agendado e permite desfazer até o início.',
  missing: 'Quando falta algo',
  noneQ: 'Não há sugestões na agenda',
  noneA:
    'Recarregue a aba uma vez depois de instalar. As sugestões aparecem nas visualizações de semana e de dia, dentro do seu horário de trabalho e tantas por dia quantas você escolheu; a janela da barra de ferramentas diz o que atrapalha.',
  peopleQ: 'Elas não são sobre as pessoas certas',
  peopleA: 'Diga quem você lidera e qual é a relação com cada pessoa. Bastam os primeiros nomes.',
  accountQ: 'Em vez de agendar, abre-se um formulário',
  accountA:
    'É assim sem uma conta conectada: clique em Salvar no formulário. Com uma conta, o horário é agendado na hora.',
  tooManyQ: 'São muitas ou vêm na hora errada',
  tooManyA: 'Faça uma pausa na janela da barra de ferramentas, adie o que não serve ou defina limites.',
  wrongQ: 'Uma página não é entendida ou um agendamento parece errado',
  wrongA: 'Copie o texto sobre isso: ele não cita ninguém nem nenhum evento e diz o que é preciso para consertar.',
};
