import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { readScriptPack } from '../../../../shared/call-guide/script-pack.ts';

const pack = (parts: object) => ({ v: 1, name: 'Northline script', version: '3', ...parts });
const read = (parts: object) => readScriptPack(pack(parts), builtInGuide);
const reasons = (parts: object): string => {
  const reading = read(parts);
  return reading.is === 'refused' ? reading.reasons.join('\n') : 'accepted';
};

const survey = {
  id: 'SURVEY',
  title: { en: 'Survey', es: 'Encuesta' },
  stage: 'open',
  profiles: ['third-party', 'first-party'],
  lines: [
    {
      id: 'SURVEY.ask',
      sort: 'say',
      text: { en: 'How did I do today?', es: '¿Qué tal le atendí hoy?' },
    },
  ],
  answers: [
    {
      id: 'SURVEY.done',
      label: { en: 'Done', es: 'Listo' },
      to: 'WRAP',
      reason: 'The survey was asked',
      disposition: 'NEG',
    },
  ],
};
const toSurvey = {
  id: 'C15.survey',
  label: { en: 'Survey', es: 'Encuesta' },
  to: 'SURVEY',
  reason: 'The customer is glad to answer',
  when: { profiles: ['third-party', 'first-party'] },
};

describe('A script pack', () => {
  it('replaces a line, which keeps its sort and condition', () => {
    const text = { en: 'Would you like to clear {amount}?', es: '¿Le gustaría cubrir {amount}?' };
    const reading = read({ lines: [{ id: 'C08.ask', text }] });
    expect(reading).toMatchObject({ is: 'guide', name: 'Northline script', version: '3' });
    if (reading.is === 'refused') return;
    expect(reading.guide.nodes.get('C08')?.lines.find(({ id }) => id === 'C08.ask')).toEqual({
      id: 'C08.ask',
      sort: 'say',
      text,
    });
    expect(reading.guide.version).toBe(`${builtInGuide.version} + Northline script 3`);
    // The guide below stays as it is.
    expect(builtInGuide.nodes.get('C08')?.lines[0]?.text).not.toEqual(text);
  });

  it('adds a line, a node and the answer that leads there', () => {
    const line = {
      id: 'C07.hello',
      text: { en: 'I am glad I reached you.', es: 'Qué bueno que le encuentro.' },
    };
    const reading = read({ lines: [line], nodes: [survey], answers: [toSurvey] });
    expect(reading.is === 'refused' ? reading.reasons : []).toEqual([]);
    if (reading.is === 'refused') return;
    expect(reading.guide.nodes.get('C07')?.lines.at(-1)).toMatchObject({ id: 'C07.hello', sort: 'say' });
    expect(reading.guide.nodes.get('C15')?.answers.at(-1)?.to).toBe('SURVEY');
  });

  it('is refused when it is no pack, with the place', () => {
    expect(reasons({ v: 2 })).toBe('v: Expected one of 1');
    expect(reasons({ name: '' })).toContain('name: Give the script a name');
    expect(reasons({ lines: [{ id: 'C08', text: { en: 'a', es: 'b' } }] })).toContain(
      'lines.0.id: Expected <node id>.<name>, as in C08.ask',
    );
    expect(reasons({ lines: [{ id: 'C08.ask', text: { en: 'Hello' } }] })).toBe(
      'lines.0.text.es: Expected string',
    );
    expect(reasons({ extra: true })).toBe('pack: Unknown part: extra');
    expect(readScriptPack('words', builtInGuide)).toMatchObject({ is: 'refused' });
  });

  it('is refused for a line of no node', () => {
    expect(reasons({ lines: [{ id: 'C99.ask', text: { en: 'Hello', es: 'Hola' } }] })).toContain(
      'C99.ask: belongs to no node of the guide',
    );
  });

  it('is refused for a graph that does not hang together', () => {
    expect(reasons({ nodes: [survey] })).toContain('SURVEY: cannot be reached in third-party');
    expect(reasons({ answers: [{ ...toSurvey, to: 'NOWHERE' }] })).toContain(
      'C15.survey: leads to an unknown node NOWHERE',
    );
  });

  it('is refused for a way past the gate, with the way', () => {
    const early = {
      id: 'C05.trusted',
      label: { en: 'Known voice', es: 'Voz conocida' },
      to: 'C06',
      reason: 'The voice is known',
    };
    expect(reasons({ answers: [early] })).toMatch(
      /C05\.trusted: leads past a gate \(not-verified\).*\(I1\) — by .*C03\.speaking-plain/,
    );
    expect(reasons({ answers: [{ ...early, verifies: 'named-contact' }] })).toContain(
      'C05.trusted: verifies a consumer by one tap',
    );
  });

  it('is refused for a stop that leads back or moves', () => {
    const back = {
      id: 'BK.details',
      label: { en: 'Go on', es: 'Seguir' },
      to: 'C08',
      reason: 'Went on',
    };
    expect(reasons({ answers: [back] })).toContain('BK.details: leads from a stop back to C08 (I4)');
    const attorney = builtInGuide.nodes.get('ATT');
    expect(reasons({ nodes: [{ ...attorney, stopKey: 9 }] })).toContain('ATT: the stop stays on its key 1');
  });

  it('is refused for words that the checks refuse, with every one and where it would be wrong', () => {
    const found = reasons({
      lines: [
        { id: 'C08.ask', text: { en: 'Pay or we will sue you.', es: 'Pague o lo vamos a demandar.' } },
        {
          id: 'VM.limited',
          text: {
            en: 'This is {associateName} from {companyName} about a debt. Please call {callbackNumber}.',
            es: 'Le habla {associateName} de {companyName} por una deuda. Por favor, llame al {callbackNumber}.',
          },
        },
        {
          id: 'C03.ask',
          text: { en: 'Is this {consumerName}? You owe us.', es: '¿Habla {consumerName}? Nos debe.' },
        },
      ],
    });
    expect(found).toMatch(/C08\.ask \(en\): .*suit.*12 CFR 1006\.\d+.*third-party/);
    expect(found).toMatch(/C08\.ask \(es\): /);
    expect(found).toMatch(/VM\.limited \(en\): .*more than the rule permits/);
    expect(found).toMatch(/C03\.ask \(es\): .*may not learn of a debt/);
  });

  it('is refused for a disclosure it hollows out', () => {
    const line = {
      id: 'C06.initial',
      text: { en: 'This is a business call.', es: 'Es una llamada de negocios.' },
    };
    expect(reasons({ lines: [line] })).toContain('C06.initial (en): Does not say what it is to disclose');
    const { lines, ...rest } = builtInGuide.nodes.get('C06') ?? { lines: [] };
    const without = { ...rest, lines: lines.filter(({ id }) => id !== 'C06.later') };
    expect(reasons({ nodes: [without] })).toContain('C06.go-on: can never be given');
  });
});
