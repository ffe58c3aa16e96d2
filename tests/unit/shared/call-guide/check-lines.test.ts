import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { checkLines } from '../../../../shared/call-guide/check-lines.ts';
import type { GuideNode } from '../../../../shared/call-guide/guide.ts';

/** What is found wrong with a line's words, every context folded into one reason. */
function wrongWith(id: string, en: string, es: string): string[] {
  const node = builtInGuide.nodes.get(id.split('.')[0] ?? '') as GuideNode;
  const lines = node.lines.filter((line) => line.id === id).map((line) => ({ ...line, text: { en, es } }));
  expect(lines).toHaveLength(1);
  const guide = { ...builtInGuide, nodes: new Map([[node.id, { ...node, lines }]]) };
  return checkLines(guide).map(({ language, reason }) => `${language}: ${reason}`);
}

describe('Checking the lines of a guide', () => {
  it.each([
    [
      'a threat of suit',
      'C08.ask',
      'If you cannot, we will take you to court.',
      'Si no puede, lo llevaremos a juicio.',
      /suit/i,
    ],
    [
      'a threat of wages taken',
      'RTP.options',
      'Your wages will be garnished.',
      'Le vamos a embargar el sueldo.',
      /wages|property/i,
    ],
    [
      'a demand inside the validation period',
      'C08.ask',
      'You must pay by June 28.',
      'Debe pagar antes del 28 de junio.',
      /dispute period/,
    ],
    ['an insult', 'ABU.once', 'Only losers talk like that.', 'No sea estúpido.', /insults/i],
    [
      'a debt told before verification',
      'C03.ask',
      'I am calling about a debt of {consumerName}.',
      'Le llamo por una deuda de {consumerName}.',
      /may not learn of a debt/,
    ],
    [
      'a debt told with a stop, where anybody may listen',
      'ATT.end',
      'We will write to them about the debt.',
      'Le escribiremos por la deuda.',
      /may not learn of a debt/,
    ],
    [
      'a relative made to owe',
      'DEC.end',
      'You are now responsible for it.',
      'Usted ahora es responsable.',
      /relative/,
    ],
    [
      'a location call without its purpose',
      '3P.locate',
      'My name is {associateName}. Where does {consumerName} live?',
      'Mi nombre es {associateName}. ¿Dónde vive {consumerName}?',
      /confirming or correcting location/,
    ],
    [
      'more than a limited-content message',
      'VM.limited',
      'This is {associateName} from {companyName} about your account. Please call me at {callbackNumber}.',
      'Le habla {associateName} de {companyName} por su cuenta. Por favor, llámeme al {callbackNumber}.',
      /more than the rule permits/,
    ],
    [
      'a disclosure that lacks a half',
      'C06.initial',
      'This is an attempt to collect a debt.',
      'Este es un intento de cobrar una deuda.',
      /Does not say what it is to disclose/,
    ],
    [
      'a name kept back',
      'C03.who',
      'I would rather not say who I am.',
      'Prefiero no decir mi nombre.',
      /disclosing who/,
    ],
    [
      'an amount on the first words of a business call',
      'B01.ask',
      'It is about $500.',
      'Se trata de $500.',
      /amount before the gate/,
    ],
    [
      'an invoice on a company’s machine',
      'VM.trade',
      'Please call {associateName} about your unpaid invoice.',
      'Llame a {associateName} por su factura vencida.',
      /debt before the gate/,
    ],
  ])('finds %s, in both languages', (_, id, en, es, reason) => {
    const wrong = wrongWith(id, en, es);
    expect(wrong.filter((one) => one.startsWith('en:')).join('\n')).toMatch(reason);
    expect(wrong.filter((one) => one.startsWith('es:')).join('\n')).toMatch(reason);
  });

  it('takes “disclosure” on a node before the gate for what it is', () => {
    const node = builtInGuide.nodes.get('C06') as GuideNode;
    const guide = { ...builtInGuide, nodes: new Map([['C06', { ...node, stage: 'unverified' as const }]]) };
    expect(checkLines(guide).map(({ reason }) => reason)).toContain('Is not what is due on this node');
  });
});
