import type { GuideNode } from '../guide.ts';
import { both, collectors, consumers, edge, everybody, line, noticeFirst, trade } from './node-parts.ts';

/** What the right party says against the debt itself. Nothing here presses for money. */
export const objections: readonly GuideNode[] = [
  {
    id: 'DSP',
    title: both('Dispute', 'Disputa'),
    stage: 'open',
    profiles: everybody,
    tool: 'fact',
    fact: 'DSP',
    hint: both(
      'Listen. Reason, amount, invoices, the words. Collection stops on that part; the rest may go on.',
      'Escuche. Motivo, monto, facturas, las palabras. Se detiene el cobro de esa parte; el resto puede seguir.',
    ),
    aliases: ['dispute', 'disagrees', 'deduction'],
    lines: [
      line(
        'DSP.listen',
        'say',
        'Thank you for telling me. What is not right, and which part is it about?',
        'Gracias por decírmelo. ¿Qué no está bien y a qué parte se refiere?',
      ),
      line(
        'DSP.noted',
        'say',
        'I have noted it as you said it. I will not ask you about that part until it has been looked into.',
        'Lo anoté tal como me lo dijo. No le preguntaré por esa parte hasta que se haya revisado.',
      ),
      line(
        'DSP.writing',
        'if-asked',
        'You can also send your dispute in writing, to the address on your notice.',
        'También puede enviar su disputa por escrito, a la dirección que aparece en su aviso.',
        { when: { profiles: collectors } },
      ),
      line(
        'DSP.calm',
        'calm',
        'Mistakes happen, and we can sort this one out.',
        'Los errores pasan, y este lo podemos aclarar.',
      ),
    ],
    answers: [
      ...noticeFirst(
        edge(
          'DSP.rest',
          'C10',
          'The rest is fine',
          'El resto está bien',
          'A part is disputed; the rest is not',
          {
            when: { profiles: consumers },
            facts: ['DSP'],
            disposition: 'DSP',
          },
        ),
      ),
      edge(
        'DSP.rest-trade',
        'B05',
        'The rest is fine',
        'El resto está bien',
        'A part is disputed; the rest can be paid',
        {
          when: { profiles: trade },
          facts: ['DSP'],
          disposition: 'DSP',
        },
      ),
      edge('DSP.all', 'C15', 'All of it', 'Todo', 'All of it is disputed', {
        facts: ['DSP'],
        disposition: 'DSP',
      }),
      edge('DSP.proof', 'VAL', 'Asks for proof', 'Pide comprobante', 'Disputed, and validation asked for', {
        when: { profiles: consumers },
        facts: ['DSP'],
        disposition: 'DSP',
      }),
      edge('DSP.paid', 'PAID', 'It was paid', 'Ya se pagó', 'Disputed because it was paid', {
        facts: ['DSP'],
        disposition: 'DSP',
      }),
      edge('DSP.not-mine', 'IDT', 'Identity theft', 'Robo de identidad', 'Somebody else used the name'),
      edge('DSP.short', 'SHORT', 'Short paid', 'Pagado de menos', 'Disputed by paying less', {
        when: { profiles: trade },
      }),
      edge('DSP.later', 'CB', 'Call back later', 'Llamar después', 'Asked to be called another time', {
        facts: ['DSP'],
        disposition: 'DSP',
      }),
    ],
  },
  {
    id: 'VAL',
    title: both('Asks for proof', 'Pide comprobante'),
    stage: 'open',
    profiles: consumers,
    tool: 'fact',
    fact: 'VAL',
    hint: both(
      'Which channel? Sent within the rule; until then nothing is asked for.',
      '¿Por qué medio? Se envía según la regla; hasta entonces no se pide nada.',
    ),
    aliases: ['validation', 'verification', 'proof'],
    lines: [
      line(
        'VAL.send',
        'say',
        'Of course, you have a right to that. Shall it go to your mailing address?',
        'Claro, tiene derecho a eso. ¿Se lo enviamos a su dirección postal?',
      ),
      line(
        'VAL.wait',
        'say',
        'I have noted it. Nothing more is needed from you today.',
        'Ya lo anoté. Hoy no necesita hacer nada más.',
      ),
    ],
    answers: [
      edge('VAL.noted', 'C15', 'Noted', 'Anotado', 'Validation was asked for', {
        facts: ['VAL'],
        disposition: 'VAL',
      }),
      edge(
        'VAL.original',
        'C15',
        'Original creditor',
        'Acreedor original',
        'The original creditor was asked for',
        {
          facts: ['VAL'],
          disposition: 'VAL',
        },
      ),
      edge(
        'VAL.disputes',
        'DSP',
        'Disputes it too',
        'También lo disputa',
        'Validation asked for, and disputed',
        {
          facts: ['VAL'],
          disposition: 'VAL',
        },
      ),
    ],
  },
  {
    id: 'PAID',
    title: both('Already paid', 'Ya pagó'),
    stage: 'open',
    profiles: everybody,
    tool: 'fact',
    fact: 'PAID',
    hint: both('Search unapplied payments first.', 'Busque primero los pagos sin aplicar.'),
    aliases: ['paid', 'claims paid', 'remittance'],
    lines: [
      line(
        'PAID.ask',
        'say',
        'Thank you, let me look for it. On which date, for how much and in which way was it paid?',
        'Gracias, déjeme buscarlo. ¿En qué fecha, por cuánto y de qué manera se hizo?',
      ),
      line(
        'PAID.trace',
        'say',
        'Do you have a confirmation or check number I can trace it by?',
        '¿Tiene un número de confirmación o de cheque para rastrearlo?',
        { when: { profiles: consumers } },
      ),
      line(
        'PAID.remittance',
        'say',
        'Could you send me the remittance with the trace number and the bank it went to?',
        '¿Me podría enviar el comprobante con el número de rastreo y el banco al que se envió?',
        { when: { profiles: trade } },
      ),
    ],
    answers: [
      edge('PAID.found', 'C15', 'Found it', 'Lo encontré', 'The payment was found unapplied', {
        facts: ['PAID'],
        disposition: 'PAID',
      }),
      edge('PAID.search', 'C15', 'To be searched', 'Por buscar', 'Said to be paid; a search follows', {
        facts: ['PAID'],
        disposition: 'PAID',
      }),
      ...noticeFirst(
        edge(
          'PAID.rest',
          'C10',
          'A part was paid',
          'Se pagó una parte',
          'A part was paid; the rest is open',
          {
            when: { profiles: consumers },
            facts: ['PAID'],
            disposition: 'PAID',
          },
        ),
      ),
      edge(
        'PAID.rest-trade',
        'B05',
        'A part was paid',
        'Se pagó una parte',
        'A part was paid; the rest is open',
        {
          when: { profiles: trade },
          facts: ['PAID'],
          disposition: 'PAID',
        },
      ),
      edge('PAID.remits', 'B06', 'Sends remittance', 'Envía comprobante', 'A remittance will be sent', {
        when: { profiles: trade },
        facts: ['EFT'],
        disposition: 'EFT',
      }),
      edge('PAID.disputes', 'DSP', 'Disputes it too', 'También lo disputa', 'Paid, and disputed', {
        facts: ['PAID'],
        disposition: 'PAID',
      }),
    ],
  },
];
