import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { mayShowDebt } from '../../../../shared/call-guide/curtain.ts';
import { fill } from '../../../../shared/call-guide/fill.ts';
import { switchLanguage, tickLine } from '../../../../shared/call-guide/gates.ts';
import type { GuideNode } from '../../../../shared/call-guide/guide.ts';
import { type GuideContext, linesFor } from '../../../../shared/call-guide/lines-for.ts';
import type { CallSession } from '../../../../shared/call-guide/session.ts';
import { jumpTo, pressStop } from '../../../../shared/call-guide/walk.ts';
import { begin, context, moment, plain, stepped, toDebt, walked } from './made-up-call.ts';

const nodeOf = (session: CallSession) => builtInGuide.nodes.get(session.node ?? '') as GuideNode;
const linesAt = (session: CallSession, now: GuideContext = context()) =>
  linesFor(builtInGuide, nodeOf(session), session, now);
const idsAt = (session: CallSession, now?: GuideContext) => linesAt(session, now).map(({ id }) => id);

describe('Filling a line', () => {
  it('puts a plain mark where a value is not known, and never nothing', () => {
    expect(fill('Hello, {associateName}.', {}, true)).toBe('Hello, ____.');
    expect(fill('Hello, {associateName}.', { associateName: '  ' }, true)).toBe('Hello, ____.');
    expect(fill('Hello, {nobody}.', {}, true)).toBe('Hello, ____.');
  });

  it('keeps the debt out until it may be told', () => {
    expect(fill('{amount} for {consumerName}', { amount: '$5', consumerName: 'Pat' }, false)).toBe(
      '____ for Pat',
    );
    expect(fill('{amount} for {consumerName}', { amount: '$5', consumerName: 'Pat' }, true)).toBe(
      '$5 for Pat',
    );
  });
});

describe('The lines of a node', () => {
  it('are those that hold in this call', () => {
    const verified = walked(begin(), ['C02.person', 'C03.speaking-plain', 'verify', 'C05.verified']);
    expect(idsAt(verified)).toEqual(['C06.company', 'C06.initial']);
    expect(idsAt(verified, context({ disclosure: 'from_debt_collector' }))).toEqual([
      'C06.company',
      'C06.later',
    ]);
    expect(idsAt({ ...verified, direction: 'in' })).toContain('C06.company-in');
    const other = walked(begin(), ['C02.person', 'C03.other']);
    expect(idsAt(other)).toContain('3P.locate');
    expect(idsAt(other, context({ mayAskLocation: false }))).not.toContain('3P.locate');
  });

  it('stand in the language of the session, with the English beside another', () => {
    const asked = walked(begin(), ['C02.person']);
    expect(linesAt(asked)[0]).toMatchObject({
      text: 'Hello, this is Dana Ortiz. May I speak with Pat Doe, please?',
      gloss: null,
    });
    const spanish = switchLanguage(asked, 'es', false, moment());
    expect(linesAt(spanish)[0]).toMatchObject({
      text: 'Hola, le habla Dana Ortiz. ¿Podría hablar con Pat Doe, por favor?',
      gloss: 'Hello, this is Dana Ortiz. May I speak with Pat Doe, please?',
    });
  });

  it('ask nobody but the right party for leave to call', () => {
    const words = (session: CallSession) =>
      linesFor(builtInGuide, builtInGuide.nodes.get('CB') as GuideNode, session, context())
        .map(({ text }) => text)
        .join(' ');
    const other = stepped(
      jumpTo(builtInGuide, walked(begin(), ['C02.person', 'C03.other']), 'CB', context(), moment()),
    );
    expect(words(other)).toBe('Of course. Which day and time would be better? Thank you.');
    expect(words(walked(begin(), toDebt))).toContain('I have your permission to call you');
    expect(words(walked(begin(), toDebt))).not.toContain('would be better');
  });

  it('speak of calls at work as whoever answers may hear it', () => {
    const words = (session: CallSession) =>
      linesAt(session)
        .map(({ text }) => text)
        .join(' ');
    const reception = walked(begin(), ['C02.switchboard', 'GK.work']);
    expect(words(reception)).toContain('I will not call here again');
    expect(words(reception)).not.toMatch(/another number|you at work/);
    const known = stepped(jumpTo(builtInGuide, walked(begin(), toDebt), 'WORK', plain, moment()));
    expect(words(known)).toContain('I will not call you at work again');
  });

  it('address nobody in Spanish as a man', () => {
    const lines = [...builtInGuide.nodes.values()].flatMap((node) => node.lines);
    for (const { id, text } of lines)
      expect(text.es, id).not.toMatch(
        /\bno lo demandar|\blo representa\b|\bestá (?:molesto|enojado|listo)\b/i,
      );
  });

  it('tell of the debt only past the gate, even of a node shown early', () => {
    const purpose = builtInGuide.nodes.get('C07') as GuideNode;
    const early = walked(begin(), ['C02.person', 'C03.speaking-plain', 'verify', 'C05.verified']);
    const told = linesFor(builtInGuide, purpose, early, context())
      .map(({ text }) => text)
      .join(' ');
    expect(told).not.toContain('$1,240.50');
    expect(told).not.toContain('Harbor Bank');
    expect(linesAt(walked(begin(), toDebt))[0]?.text).toContain('$1,240.50');
  });

  it('refuse a message whose names would tell of collection', () => {
    const machine = walked(begin(), ['C02.machine']);
    expect(linesAt(machine)[0]?.refused).toBeNull();
    const values = { en: { ...context().values.en, companyName: 'Northline Debt Recovery' }, es: {} };
    expect(linesAt(machine, context({ values }))[0]?.refused).toContain('tells of debt collection');
    const unknown = { en: { associateName: 'Dana Ortiz' }, es: {} };
    expect(linesAt(machine, context({ values: unknown }))[0]?.refused).toContain('Lacks');
    expect(tickLine(builtInGuide, machine, 'VM.limited', context({ values }), moment()).is).toBe('refused');
  });

  it('are ticked with the exact text that was on screen', () => {
    const verified = walked(begin({ language: 'es' }), [
      'C02.person',
      'C03.speaking-plain',
      'verify',
      'C05.verified',
    ]);
    const read = stepped(tickLine(builtInGuide, verified, 'C06.initial', context(), moment()));
    expect(read.said).toMatchObject([
      {
        lineId: 'C06.initial',
        language: 'es',
        text: 'Este es un intento de cobrar una deuda, y toda información que se obtenga se usará con ese fin.',
        disclosure: 'initial_full',
      },
    ]);
    expect(read.path.at(-1)).toMatchObject({ node: 'C06', answer: 'said:C06.initial' });
    expect(linesAt(read).find(({ id }) => id === 'C06.initial')?.ticked).toBe(true);
    expect(tickLine(builtInGuide, verified, 'C07.purpose', context(), moment()).is).toBe('refused');
  });
});

describe('The curtain', () => {
  const shown = (session: CallSession, now = plain) => mayShowDebt(builtInGuide, session, now);

  it('is down from the answer to the gate, for a collector past the disclosure', () => {
    expect(shown(begin())).toBe(true);
    const answered = walked(begin(), ['C02.person']);
    expect(shown(answered)).toBe(false);
    const verified = walked(answered, ['C03.speaking-plain', 'verify', 'C05.verified']);
    expect(shown(verified)).toBe(false);
    const disclosed = walked(verified, ['+C06.initial']);
    expect(shown(disclosed)).toBe(true);
    expect(shown(disclosed, { ...plain, disclosure: null })).toBe(true);
  });

  it('opens by verification alone for a creditor, by the tap in trade', () => {
    const verified = walked(begin({ profile: 'first-party' }), [
      'C02.person',
      'C03.speaking-plain',
      'verify',
    ]);
    expect(shown(verified)).toBe(true);
    const trade = walked(begin({ profile: 'b2b' }), ['C02.person-trade']);
    expect(shown(trade)).toBe(false);
    expect(shown(walked(trade, ['B01.accounts-payable']))).toBe(true);
  });

  it('falls again when somebody else, or a machine, is on the line', () => {
    const open = walked(begin(), toDebt);
    expect(shown({ ...open, node: '3P' })).toBe(false);
    expect(shown({ ...open, node: 'VM' })).toBe(false);
    expect(shown({ ...open, node: 'CMP' })).toBe(true);
  });

  it('stays down while a stop is heard from somebody else', () => {
    const known = walked(begin(), toDebt);
    const other = stepped(jumpTo(builtInGuide, known, '3P', plain, moment()));
    const heard = stepped(pressStop(builtInGuide, other, 'BK', moment()));
    expect(mayShowDebt(builtInGuide, heard, plain)).toBe(false);
    expect(mayShowDebt(builtInGuide, stepped(pressStop(builtInGuide, known, 'BK', moment())), plain)).toBe(
      true,
    );
  });

  it('is down on an incoming call from the first word, up when the call is over and for what is no call', () => {
    expect(shown(begin({ direction: 'in' }))).toBe(false);
    expect(shown({ ...begin({ direction: 'in' }), node: null })).toBe(false);
    expect(shown(walked(begin(), ['C02.person', 'C03.other', '3P.not-in']))).toBe(true);
    expect(shown(begin({ channel: 'email', direction: 'in' }))).toBe(true);
  });
});
