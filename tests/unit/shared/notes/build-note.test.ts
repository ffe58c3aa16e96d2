import { describe, expect, it } from 'vitest';
import { guide } from '../../../../extension/panel/words/en/guide.ts';
import { wrapUp as ofWrapUp } from '../../../../extension/panel/words/en/wrap-up.ts';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { factsOfCustomer } from '../../../../shared/compliance/facts-of-customer.ts';
import { hiddenStopsOf } from '../../../../shared/compliance/hidden-stops/find-hidden-stops.ts';
import { amountText } from '../../../../shared/notes/figures.ts';
import { fitNote } from '../../../../shared/notes/fit-note.ts';
import { identifierName } from '../../../../shared/notes/identifier-names.ts';
import { factCodes } from '../../../../shared/wrap-up/fact-codes.ts';
import { carefulWrapUp } from '../../../../shared/wrap-up/wrap-up-policy.ts';
import { attempt, context, read } from '../compliance/snapshot-of.ts';
import { agreement, customer, dispute, fact, STARTED, session, wrapUp } from '../wrap-up/made-up-contact.ts';

const spanishOrg = () => {
  const own = customer();
  return { ...own, org: { ...own.org, language: 'es_MX' } };
};
const C03 = builtInGuide.nodes.get('C03');
const step = C03?.answers[0];
const path = [{ node: 'C03', answer: step?.id ?? '', at: STARTED, reason: 'Person speaks' }];
const talk = { path, facts: [dispute()], agreements: [agreement()] };

describe('the note of a conversation', () => {
  it('tells who, when, what, in whose words, on which figures read when', () => {
    expect(wrapUp(talk).note.text).toBe(
      [
        'Call out: Ada Byrd, (614) 555-0142, 2026-11-23 12:00–12:06 America/New_York',
        'Result: Promise to pay (PTP)',
        'Also: DSP',
        'Right party verified 12:01: birth date, ZIP',
        'Balance 1,980.00 USD (CRM, read 11:58)',
        'Card ··2290: balance 1,980.00 USD (CRM, read 11:58)',
        'Read 12:01: C06.first (en)',
        'Dispute (DSP): Invoices INV-1003 250.00 USD; Reason Quantity or short shipment. “Two pallets were missing.”',
        'Promise to pay (PTP) [3fa91b02], 1,550.00 USD; INV-1001 1,000.00 USD, INV-1002 550.00 USD',
        '1,550.00 USD on 2026-12-01, check',
        'Customer: “I can do the rest on the first.”',
        'Read back (en, 12:05): "You will send $1,550.00 on December 1."',
        'Follow-up 2026-12-07: Promise to pay: Ada Byrd',
        'Task 2026-11-25: Dispute: Ada Byrd: INV-1003',
        'Task 2026-11-28: Send the validation notice (12 CFR 1006.34(a)(1)): Ada Byrd',
        `Path: ${C03?.title.en}: ${step?.label.en}`,
      ].join('\n'),
    );
  });

  it('dates figures that were read on another day', () => {
    const shown = customer({ readAt: '2026-11-22T16:58:00.000Z' });
    expect(wrapUp(talk, { snapshot: shown }).note.text).toContain(
      'Balance 1,980.00 USD (CRM, read 2026-11-22 11:58)',
    );
  });

  it('says who told a correction and what a new number is worth, also where nobody chose it', () => {
    const phone = fact('PHONE', { fields: { phone: '614 555-0199', kind: 'work' } });
    expect(wrapUp({ facts: [phone] }).note.text).toContain(
      'New or corrected number (PHONE): Phone 614 555-0199; Kind Work; Told by The customer; confirmed',
    );
    const searched = { ...phone, fields: { ...phone.fields, source: 'search' } };
    expect(wrapUp({ facts: [searched] }).note.text).toMatch(/Kind Work; Told by A search$/m);
    expect(wrapUp({ facts: [phone], verified: null, said: [] }).note.text).toMatch(/Kind Work$/m);
    expect(wrapUp({ facts: [phone] }, { snapshot: spanishOrg() }).note.text).toContain(
      'Lo dijo El cliente; confirmado',
    );
  });

  it('gives the guide’s own reasons in its language, and a person’s as they were given', () => {
    const back = (reason: string) => fact('WN', { takenBack: { at: STARTED, reason } });
    const facts = ['Step taken back', 'Stop taken back: Misheard', 'He said later'].map(back);
    const { text } = wrapUp({ facts }, { snapshot: spanishOrg() }).note;
    expect(text).toContain('Número equivocado: Paso retirado');
    expect(text).toContain('Número equivocado: Parada retirada: Misheard');
    expect(text).toContain('Número equivocado: He said later');
  });

  it('is the same, byte for byte, for the same path', () => {
    expect(wrapUp(talk).note).toEqual(wrapUp(structuredClone(talk)).note);
  });

  it('is in the org’s language, with the words as they were said', () => {
    const { text } = wrapUp(talk, { snapshot: spanishOrg() }).note;
    expect(text).toContain('Resultado: Promesa de pago (PTP)');
    expect(text).toContain('Saldo 1,980.00 USD (CRM, leído 11:58)');
    expect(text).toContain('Motivo Cantidad o envío incompleto. “Two pallets were missing.”');
    expect(text).toContain('Leído 12:01: C06.first (en)');
    expect(text).not.toMatch(/\b(?:Result|Balance|Follow-up|Task|Path)\b/);
  });

  it('says what an agreement stands on and replaces in words, and not by ids', () => {
    const gone = (id: string, planId?: string) => ({
      ...{ object: 'Payment_Plan__c', id, reason: 'A new agreement takes its place' },
      ...(planId === undefined ? {} : { planId }),
    });
    const noteOf = (supersedes: object[], change = {}) => {
      const agreements = [{ ...agreement(), approvalId: 'a0A00000000APPR', supersedes }] as never;
      return wrapUp({ agreements }, change).note.text;
    };
    // A payment goes with its plan.
    const one = noteOf([gone('a0P000000000001'), gone('a0Q000000000001', 'a0P000000000001')]);
    expect(one).toContain('; with a supervisor’s approval; in place of an earlier agreement\n');
    expect(noteOf([gone('a0P000000000001'), gone('a0P000000000002')], { snapshot: spanishOrg() })).toContain(
      '; con la aprobación de un supervisor; en lugar de 2 acuerdos anteriores\n',
    );
    expect(one).not.toMatch(/a0[APQ]0/);
  });

  it('names identifiers and methods as people write them, in both languages', () => {
    const debited = agreement({ terms: { ...agreement().terms, method: 'ach' } });
    const by = (ids: string[], change = {}) =>
      wrapUp({ verified: { at: STARTED, by: ids }, agreements: [debited] }, change).note.text;
    const spanish = { snapshot: spanishOrg() };
    expect(by(['birth-date', 'zip'])).toContain('Right party verified 12:00: birth date, ZIP\n');
    expect(by(['birth-date', 'zip'])).toContain(', bank transfer (ACH)\n');
    expect(by(['birth-date', 'zip'], spanish)).toContain(
      'Persona verificada 12:00: fecha de nacimiento, código postal\n',
    );
    expect(by(['accounts-payable'], spanish)).toContain(': cuentas por pagar\n');
    expect(by(['accounts-payable'], spanish)).toContain(', transferencia (ACH)\n');
  });

  it('has a name in both languages for every identifier the panel shows', () => {
    const shown = { ...guide.guide.identifier, ...ofWrapUp.wrapUp.verifyTradeBy };
    for (const id of Object.keys(shown).filter((one) => one !== 'address'))
      expect([identifierName(id, 'en'), identifierName(id, 'es')], id).not.toContain(id);
  });

  it('says that the right party was not verified where the talk does not count as one with it', () => {
    const said = (profile: 'b2b' | 'first-party', code: string) =>
      wrapUp({
        ...{ profile, verified: null, said: [], path },
        wrapUp: { ...session().wrapUp, disposition: code },
      }).note.text.includes('Right party not verified');
    // Whoever speaks for a business about its invoices is the right party.
    expect(said('b2b', 'RUN')).toBe(false);
    expect(said('b2b', 'GK')).toBe(true);
    expect(said('first-party', 'INC')).toBe(true);
  });

  it('keeps what was added apart, and a text written in its place as it stands', () => {
    const own = session().wrapUp;
    const added = wrapUp({ ...talk, wrapUp: { ...own, added: ' Ask for Bea. ' } }).note.text;
    expect(added.endsWith('\n--- Added by the associate ---\nAsk for Bea.')).toBe(true);
    const edited = wrapUp({ ...talk, wrapUp: { ...own, note: 'Mine.', added: 'More.' } }).note.text;
    expect(edited).toBe('Mine.\n--- Added by the associate ---\nMore.');
  });

  it('gives up path, tasks and figures for room, never words, disclosures or terms', () => {
    const whole = wrapUp(talk).note.text.length;
    const at = (noteLimit: number) => wrapUp(talk, { policy: { ...carefulWrapUp, noteLimit } }).note;
    expect(at(whole)).toMatchObject({ cut: false, tooLong: false });
    const less = at(whole - 1);
    expect(less).toMatchObject({ cut: true, tooLong: false });
    expect(less.text).not.toContain('Path:');
    expect(less.text.length).toBeLessThan(whole);
    const least = at(100);
    expect(least).toMatchObject({ cut: true, tooLong: true });
    for (const kept of [
      'Two pallets',
      'C06.first',
      'You will send $1,550.00',
      '3fa91b02',
      'I can do the rest',
    ])
      expect(least.text).toContain(kept);
    for (const gone of ['Balance', 'Follow-up', 'Task', 'Path:']) expect(least.text).not.toContain(gone);
  });

  it('is read again as ours but for what it quotes', () => {
    const taken = fact('ATT', { takenBack: { at: STARTED, reason: 'misheard' } });
    const letter = { channel: 'letter', direction: 'in', verified: null } as const;
    const wordsIn = (facts: ReturnType<typeof fact>[]) => {
      const { text } = wrapUp({ ...letter, said: [], facts }).note;
      const read1 = read(attempt({ direction: 'in', channel: 'letter', note: text }));
      return factsOfCustomer(customer({ attempts: read1 }), context()).events[0]?.words;
    };
    expect(wordsIn([taken])).toBeNull();
    expect(wordsIn([taken, fact('NEG', { words: 'Write to me no more.' })])).toBe('Write to me no more.');
  });
});

describe('fitting a note', () => {
  it('drops the last of the least important lines first, and says so', () => {
    const lines = [
      { text: 'kept', give: 'keep' as const },
      { text: 'first', give: 1 },
      { text: 'second', give: 2 },
      { text: 'third', give: 2 },
    ];
    expect(fitNote(lines, 23, '…').text).toBe('kept\nfirst\nsecond\nthird');
    expect(fitNote(lines, 22, '…').text).toBe('kept\nfirst\nsecond\n…');
    expect(fitNote(lines, 19, '…').text).toBe('kept\nfirst\nsecond\n…');
    expect(fitNote(lines, 18, '…').text).toBe('kept\nfirst\n…');
    expect(fitNote(lines, 3, '…')).toEqual({ text: 'kept\n…', cut: true, tooLong: true });
  });
});

describe('amounts', () => {
  it.each([
    [{ minor: 198_000, currency: 'USD' }, '1,980.00 USD'],
    [{ minor: 99, currency: 'USD' }, '0.99 USD'],
    [{ minor: 123_456_789, currency: 'JPY' }, '123,456,789 JPY'],
    [{ minor: -1_234_500, currency: 'KWD' }, '-1,234.500 KWD'],
  ])('%j are written %s', (money, text) => {
    expect(amountText(money)).toBe(text);
  });
});

describe('a built note, read for stops nobody recorded', () => {
  const hintsIn = (note: string) => hiddenStopsOf(customer({ attempts: read(attempt({ note })) }));

  it.each(['en_US', 'es'])('names every fact in its labels (%s) and hints at none', (language) => {
    const own = customer();
    const snapshot = { ...own, org: { ...own.org, language } };
    for (const { code } of factCodes)
      for (const takenBack of [null, { at: STARTED, reason: 'misheard' }]) {
        const { text } = wrapUp({ facts: [fact(code, { takenBack })] }, { snapshot }).note;
        expect(hintsIn(text), code).toEqual([]);
      }
  });

  it('tells all of what the person said, a quotation in it too', () => {
    const words = 'He told me “never pay them” and I have a lawyer now.';
    const { note, invoiceNotes } = wrapUp({ facts: [dispute({ words })] });
    expect(note.text).toContain('“He told me ‘never pay them’ and I have a lawyer now.”');
    expect(invoiceNotes[0]?.line).toContain('‘never pay them’ and');
    expect(hintsIn(note.text).map(({ kind }) => kind)).toContain('attorney');
  });

  it('tells what the associate wrote between its lines', () => {
    const built = wrapUp({ facts: [fact('ABU', { takenBack: { at: STARTED, reason: 'misheard' } })] }).note
      .text;
    const own = session().wrapUp;
    const edited = built.replace('\n', '\nShe has a lawyer now.\n');
    expect(hintsIn(wrapUp({ wrapUp: { ...own, note: edited } }).note.text)).toMatchObject([
      { kind: 'attorney' },
    ]);
    expect(hintsIn(built)).toEqual([]);
  });

  it('still tells what the person said, and what the associate added', () => {
    const own = session().wrapUp;
    const said = wrapUp({ facts: [fact('NEG', { words: 'I filed for bankruptcy last week.' })] }).note.text;
    const added = wrapUp({ wrapUp: { ...own, disposition: 'NEG', added: 'She has a lawyer.' } }).note.text;
    expect(hintsIn(said).map(({ kind }) => kind)).toEqual(['bankruptcy']);
    expect(hintsIn(added).map(({ kind }) => kind)).toEqual(['attorney']);
  });
});
