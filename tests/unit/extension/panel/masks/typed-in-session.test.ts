import { afterEach, describe, expect, it } from 'vitest';
import { forgetReleased, release } from '../../../../../extension/panel/masks/held.ts';
import { heldInSession, storable } from '../../../../../extension/panel/masks/typed-in-session.ts';
import { agreement, fact, session } from '../../../shared/wrap-up/made-up-contact.ts';

const SECRETS = ['4111 1111 1111 1111', '4111111111111111', '078-05-1120', '123456789012'];
const onDisk = (change: Parameters<typeof session>[0]) => JSON.stringify(storable(session(change)));
const wrapUp = (change: Partial<ReturnType<typeof session>['wrapUp']>) => ({
  wrapUp: { ...session().wrapUp, ...change },
});

afterEach(forgetReleased);

describe('a conversation on disk', () => {
  it.each(SECRETS)('holds no %s, wherever it was typed', (secret) => {
    const said = `It is ${secret}, he said`;
    const task = {
      ...{ key: '', due: '2026-11-24', subject: 'To sales' },
      ...{ to: 'owner', sort: 'hand-over' },
    };
    for (const change of [
      { facts: [fact('ATT', { words: said })] },
      { facts: [fact('ATT', { takenBack: { at: '2026-11-23T17:03:00.000Z', reason: said } })] },
      { path: [{ node: 'C06', answer: null, at: '2026-11-23T17:03:00.000Z', reason: said }] },
      { agreements: [agreement({ words: said })] },
      wrapUp({ note: said }),
      { offering: { currency: null, typed: { words: said }, maxMonthly: null, card: null } },
      wrapUp({ added: said }),
      wrapUp({ message: { receiver: 'owner', person: null, text: said, due: '2026-11-24' } }),
      wrapUp({ tasks: [{ ...task, text: said } as const] } as Parameters<typeof wrapUp>[0]),
    ]) {
      expect(onDisk(change)).not.toContain(secret);
      expect(onDisk(change)).toContain('It is ••••, he said');
    }
  });

  it('holds no bank number that is called one, and keeps the words', () => {
    const kept = storable(session({ facts: [fact('CMP', { words: 'my routing is 021000021, stop it' })] }));
    expect(kept.facts[0]?.words).toBe('my routing is ••••, stop it');
  });

  it('keeps what is no secret: invoices, a trace number, days, a telephone number', () => {
    const fields = {
      invoices: 'a0B000000000000000=12.00;a01000000000018AAA',
      reference: '021000021000123',
      date: '2026-11-24',
      phone: '+49 1512 3456789',
    };
    const kept = storable(session({ facts: [fact('PAID', { fields, words: 'On 2026-11-20, 14:02' })] }));
    expect(kept.facts[0]).toMatchObject({ fields, words: 'On 2026-11-20, 14:02' });
  });

  it('masks a card in a reference all the same', () => {
    const kept = storable(session({ facts: [fact('PAID', { fields: { reference: '4111111111111111' } })] }));
    expect(kept.facts[0]?.fields).toEqual({ reference: '••••' });
  });

  it('masks a card typed as a part of an invoice, and leaves the ids', () => {
    const fields = { invoices: 'a0B000000000000000=4111111111111111;a01000000000018AAA' };
    const kept = storable(session({ facts: [fact('PAID', { fields })] }));
    expect(kept.facts[0]?.fields).toEqual({ invoices: 'a0B000000000000000=••••;a01000000000018AAA' });
  });

  it('keeps what a person has released', () => {
    release('4111111111111111');
    expect(onDisk({ facts: [fact('ATT', { words: 'order 4111 1111 1111 1111' })] })).toContain(
      'order 4111 1111 1111 1111',
    );
  });
});

describe('a conversation that is to be saved', () => {
  const words = 'my social is 078051120';

  it('is held while it holds such a number, and no longer when it is released', () => {
    const held = session({ facts: [fact('CMP', { words })] });
    expect(heldInSession(held).map(({ kind }) => kind)).toEqual(['social']);
    release('078051120');
    expect(heldInSession(held)).toEqual([]);
  });

  it.each([
    ['reference', '4111111111111112'],
    ['reference', '021000021 123456789'],
    ['caseNumber', '123456789012345678'],
    ['poNumber', '078-05-1120'],
  ])('takes any %s that is no card: %s', (id, typed) => {
    const code = { reference: 'PAID-CHK', caseNumber: 'BK', poNumber: 'PO-MISS' }[id] ?? '';
    expect(heldInSession(session({ facts: [fact(code, { fields: { [id]: typed } })] }))).toEqual([]);
    const card = { [id]: '4111 1111 1111 1111' };
    expect(heldInSession(session({ facts: [fact(code, { fields: card })] }))).toHaveLength(1);
  });

  it('lets a long number in a note pass: it is kept from the draft alone', () => {
    const wrapUp = { ...session().wrapUp, added: 'order 123456789012' };
    expect(heldInSession(session({ wrapUp }))).toEqual([]);
    expect(storable(session({ wrapUp })).wrapUp.added).toBe('order ••••');
  });
});
