import { describe, expect, it } from 'vitest';
import { storable } from '../../../../../extension/panel/guide/stored-session.ts';
import { agreement, fact, session } from '../../../shared/wrap-up/made-up-contact.ts';

const SECRETS = ['4111 1111 1111 1111', '4111111111111111', '078-05-1120', '123456789012'];
const onDisk = (change: Parameters<typeof session>[0]) => JSON.stringify(storable(session(change)));
const wrapUp = (change: Partial<ReturnType<typeof session>['wrapUp']>) => ({
  wrapUp: { ...session().wrapUp, ...change },
});

describe('a conversation on disk', () => {
  it.each(SECRETS)('holds no %s, wherever it was typed', (secret) => {
    const said = `It is ${secret}, he said`;
    const task = {
      ...{ key: '', due: '2026-11-24', subject: 'To sales' },
      ...{ to: 'owner', sort: 'hand-over' },
    };
    for (const change of [
      { facts: [fact('ATT', { words: said })] },
      { agreements: [agreement({ words: said })] },
      wrapUp({ note: said }),
      { offering: { currency: null, typed: { words: said }, maxMonthly: null, card: null } },
      wrapUp({ added: said }),
      wrapUp({ tasks: [{ ...task, text: said } as const] } as Parameters<typeof wrapUp>[0]),
    ]) {
      expect(onDisk(change)).not.toContain(secret);
      expect(onDisk(change)).toContain('It is ••••, he said');
    }
  });

  it('holds no bank number that is called one, and keeps the words', () => {
    const kept = storable(session({ facts: [fact('CMP', { words: 'my routing is 021000021, stop it' })] }));
    expect(kept.facts[0]?.words).toBe('my routing is •••••••••, stop it');
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
});
