import { describe, expect, it } from 'vitest';
import { conversationSchema } from '../../../../shared/domain/conversation.ts';
import { forbidden, known } from '../../../../shared/domain/known.ts';
import { factCodes } from '../../../../shared/wrap-up/fact-codes.ts';
import { carefulWrapUp } from '../../../../shared/wrap-up/wrap-up-policy.ts';
import { debt, PERSON, phone, read } from '../compliance/snapshot-of.ts';
import {
  agreement,
  contact,
  customer,
  dispute,
  fact,
  key,
  session,
  threeInvoices,
  usd,
  wrapUp,
} from './made-up-contact.ts';

const holdsOf = (...facts: ReturnType<typeof fact>[]) => wrapUp({ facts }).holds.map(({ hold }) => hold);
const one = (code: string, fields: Record<string, string> = {}, words = '') =>
  holdsOf(fact(code, { fields, words }))[0];

describe('a dispute', () => {
  it('is one hold for each invoice, with its own amount, number and the reason', () => {
    const fields = { invoices: `${threeInvoices[0].id};${threeInvoices[2].id}=250.00`, reason: 'price' };
    const holds = holdsOf(dispute({ fields }));
    expect(holds).toMatchObject([
      { kind: 'dispute', invoiceNumber: 'INV-1001', disputedAmount: null, reason: 'price' },
      { kind: 'dispute', invoiceNumber: 'INV-1003', disputedAmount: usd(25_000), reason: 'price' },
    ]);
    const keys = wrapUp({ facts: [dispute({ fields })] }).holds.map((hold) => hold.key);
    expect(keys[0]).toBe(dispute().key);
    expect(new Set(keys).size).toBe(2);
  });

  it('of one invoice takes the amount of the form', () => {
    const one = holdsOf(dispute({ fields: { invoices: threeInvoices[0].id, amount: '80.00' } }));
    expect(one).toMatchObject([{ disputedAmount: usd(8000) }]);
  });

  it('is not saved while what it is about cannot be read: it would be of all of it, or of the whole debt', () => {
    const [one, two, three] = threeInvoices;
    const gates = (fields: Record<string, string>) =>
      wrapUp({ facts: [dispute({ fields })] }).missing.map(({ what, field, factKey }) => {
        expect(factKey).toBe(dispute().key);
        return `${what} ${field}`;
      });
    expect(gates({ invoices: `${three.id}=1,200.00` })).toEqual(['field invoices']);
    expect(gates({ invoices: `${three.id}=12.345` })).toEqual(['field invoices']);
    expect(gates({ invoices: `${one.id};${two.id}`, amount: '300' })).toEqual(['field amount']);
    expect(gates({ amount: 'three hundred' })).toEqual(['field amount']);
    expect(gates({ invoices: `${three.id}=430.00` })).toEqual([]);
    expect(gates({ invoices: `${one.id}=1,000.00;${two.id}` })).toEqual([]);
    const proof = dispute({ fields: { receivedOn: 'soon' } });
    expect(wrapUp({ facts: [proof] }).missing).toEqual([]);
  });

  it('without invoices is of the debt spoken of, of each of several, or of the whole account', () => {
    const whole = (debtIds: string[], debts: string[]) =>
      wrapUp(
        { facts: [dispute({ fields: {} })] },
        {
          contact: contact({ debtIds }),
          snapshot: customer({ debts: read(...debts.map((id) => debt({ id }))) }),
        },
      ).holds.map(({ hold }) => hold.debtId);
    expect(whole(['d1'], ['d1', 'd2', 'd3'])).toEqual(['d1']);
    expect(whole(['d1', 'd2'], ['d1', 'd2', 'd3'])).toEqual(['d1', 'd2']);
    expect(whole(['d1', 'd2', 'd3'], ['d1', 'd2', 'd3'])).toEqual([null]);
    expect(whole([], ['d1', 'd2'])).toEqual([null]);
  });

  it('of one amount over several debts is set against the oldest first, and once', () => {
    const owing = (id: string, minor: number, due: string) =>
      debt({ id, balance: known(usd(minor)), oldestDue: known(due) });
    const debts = [
      owing('young', 9_000, '2026-09-01'),
      owing('old', 5_000, '2026-03-01'),
      owing('other', 1, '2026-01-01'),
    ];
    const parts = (amount: string, own = debts) =>
      wrapUp(
        { facts: [dispute({ fields: { amount } })] },
        { contact: contact({ debtIds: ['young', 'old'] }), snapshot: customer({ debts: read(...own) }) },
      ).holds.map(({ hold }) => [hold.debtId, hold.disputedAmount?.minor]);
    expect(parts('50.00')).toEqual([['old', 5_000]]);
    expect(parts('50.01')).toEqual([
      ['old', 5_000],
      ['young', 1],
    ]);
    // More than is owed is not lost.
    expect(parts('200.00')).toEqual([
      ['old', 5_000],
      ['young', 15_000],
    ]);
    const unseen = debts.map((one) => (one.id === 'old' ? { ...one, balance: forbidden } : one));
    expect(parts('60.00', unseen)).toEqual([['old', 6_000]]);
  });

  it('is in writing when it was written, or when a letter is said to be there', () => {
    expect(one('DSP')?.written).toBe(false);
    expect(one('DSP', { written: 'yes' })?.written).toBe(true);
    expect(
      wrapUp({ channel: 'letter', direction: 'in', verified: null, said: [], facts: [dispute()] }).holds[0]
        ?.hold.written,
    ).toBe(true);
  });
});

describe('stops', () => {
  it('keep the words verbatim and say so where nobody took them down', () => {
    expect(one('ATT', { name: 'Ruth Adler', phone: '614 555-0190' }, ' My lawyer says no. ')).toMatchObject({
      kind: 'attorney',
      words: 'My lawyer says no.',
      attorney: { name: 'Ruth Adler', phone: '614 555-0190' },
      partyId: null,
      receivedOn: '2026-11-23',
    });
    expect(one('ATT')?.words).toBe('[no words taken down] Attorney');
    expect(one('ATT')?.attorney).toBeNull();
  });

  it.each([
    ['BK', { chapter: '13', filedOn: '2026-11-02' }, { kind: 'bankruptcy', debtId: null }],
    ['INSOLV', { name: 'K. Weaver' }, { kind: 'bankruptcy' }],
    ['CCA', { authority: 'yes' }, { kind: 'credit-counsellor', written: true }],
    ['DEC', {}, { kind: 'deceased' }],
    ['MIN', {}, { kind: 'minor' }],
    ['MIL', { status: 'active' }, { kind: 'servicemember', reason: 'active' }],
    ['IDT', {}, { kind: 'identity-theft' }],
    ['VUL', { sort: 'health', until: '2026-12-20' }, { kind: 'vulnerable', effectiveTo: '2026-12-20' }],
    ['HARD', { reason: 'job-loss', until: '2027-01-04' }, { kind: 'hardship', effectiveTo: '2027-01-04' }],
    ['HARD', {}, { kind: 'hardship', effectiveTo: '2026-12-23' }],
    // Called on the mobile: it is no number of the employer's, unless it was the employer who said so.
    ['WORK', {}, { kind: 'workplace', number: null }],
    ['WORK', { whoSaid: 'employer' }, { kind: 'workplace', number: '(614) 555-0142' }],
    ['WORK', { phone: '614 555-0177' }, { kind: 'workplace', number: '614 555-0177' }],
    ['TP-REF', { phone: '614 555-0188' }, { kind: 'opt-out', medium: 'call', number: '614 555-0188' }],
    ['VAL', { originalCreditor: 'yes' }, { kind: 'original-creditor', written: false }],
    ['VAL', { written: 'yes' }, { kind: 'dispute', written: true }],
    ['CND', { written: 'yes' }, { kind: 'cease', written: true }],
    ['CND', {}, { kind: 'opt-out', medium: null, number: null }],
    ['CND', { scope: 'text' }, { kind: 'opt-out', medium: 'text', number: null }],
    ['CND', { scope: 'number' }, { kind: 'opt-out', medium: 'call', number: '(614) 555-0142' }],
    ['RTP', { written: 'yes' }, { kind: 'refusal' }],
  ])('%s %j raises %j', (code, fields, hold) => {
    expect(one(code, fields as Record<string, string>)).toMatchObject(hold);
  });

  it('keep where a bankruptcy is filed, and how else an attorney is reached, with the hold', () => {
    expect(one('BK', { caseNumber: '26-51234', court: 'S.D. Ohio' })?.reason).toBe('26-51234, S.D. Ohio');
    expect(one('INSOLV', { caseNumber: '26-51234' })?.reason).toBe('26-51234');
    const firm = { name: 'Ruth Adler', firm: 'Adler & Bloom', email: 'ruth@adler.example' };
    expect(one('ATT', firm)?.reason).toBe('Adler & Bloom, ruth@adler.example');
    expect([one('BK')?.reason, one('ATT')?.reason]).toEqual([null, null]);
    // The CRM's field is of 255 characters.
    expect(one('BK', { court: 'c'.repeat(300) })?.reason).toHaveLength(255);
  });

  it.each(['VAL', 'RTP', 'UTP', 'PAID', 'LANG', 'RFD'])('%s by mouth raises none', (code) => {
    expect(holdsOf(fact(code))).toEqual([]);
  });

  it('taken back raise nothing, and stay on the path with the reason', () => {
    const back = fact('ATT', { takenBack: { at: '2026-11-23T17:03:00.000Z', reason: 'He said “later”.' } });
    const proposed = wrapUp({ facts: [back] });
    expect([proposed.holds, proposed.facts, proposed.tasks.filter(({ sort }) => sort !== 'duty')]).toEqual([
      [],
      [],
      [],
    ]);
    expect(proposed.note.text).toContain('Taken back 12:03: Attorney: He said “later”.');
  });
});

describe('employer forbids calls', () => {
  it('closes the number that was called where it is, or may be, the employer’s', () => {
    const workLine = customer({ phones: read(phone({ kind: 'work' })) });
    const unlisted = customer({ phones: read() });
    const numbers = [workLine, unlisted].map(
      (snapshot) => wrapUp({ facts: [fact('WORK')] }, { snapshot }).holds[0]?.hold.number,
    );
    expect(numbers).toEqual(['(614) 555-0142', '(614) 555-0142']);
  });
});

describe('a form that was opened and never filled', () => {
  it.each(['RFD', 'PHONE', 'ADDR', 'EMAIL', 'CONTACT'])('%s has told nothing and leaves nothing', (code) => {
    const proposed = wrapUp({ facts: [fact(code)] });
    expect([proposed.facts, proposed.tasks.filter(({ sort }) => sort !== 'duty')]).toEqual([[], []]);
    expect(proposed.note.text).not.toContain(`(${code})`);
    expect(proposed.disposition?.code).toBe('NEG');
  });

  it('is a fact with its words alone', () => {
    expect(wrapUp({ facts: [fact('RFD', { words: 'The plant closed.' })] }).facts).toEqual(['RFD']);
  });
});

describe('wishes', () => {
  it('close hours, days, places and media, and open those that suit', () => {
    const fields = {
      days: '1,2',
      from: '08:00',
      to: '12:00',
      place: 'work',
      goodFrom: '17:00',
      goodTo: '20:00',
    };
    const { preferences } = wrapUp({ facts: [fact('INC', { fields, words: 'After five, not at work.' })] });
    expect(preferences.map(({ preference }) => preference)).toMatchObject([
      {
        kind: 'inconvenient',
        days: [1, 2],
        fromMinute: 480,
        toMinute: 720,
        place: 'work',
        oral: true,
        partyId: null,
      },
      { kind: 'convenient', fromMinute: 1020, toMinute: 1200, words: 'After five, not at work.' },
    ]);
  });

  it('of good hours alone close nothing; without any hours the words are kept for the reader', () => {
    const kinds = (fields: Record<string, string>) =>
      wrapUp({ facts: [fact('INC', { fields })] }).preferences.map(({ preference }) => preference.kind);
    expect(kinds({ goodFrom: '17:00' })).toEqual(['convenient']);
    expect(kinds({})).toEqual(['inconvenient']);
  });

  it('to be called back are consent only where the person agreed, for that day', () => {
    const call = (fields: Record<string, string>) => wrapUp({ facts: [fact('CB', { fields })] }).preferences;
    expect(call({ date: '2026-11-27' })).toEqual([]);
    expect(call({ consent: 'yes' })).toEqual([]);
    expect(call({ date: '2026-11-27', consent: 'yes' })[0]?.preference).toMatchObject({
      kind: 'contact-consent',
      days: [5],
      through: '2026-11-27',
      medium: 'call',
      fromMinute: null,
      givenAt: '2026-11-23T17:02:00.000Z',
    });
  });
});

describe('consent to be called back', () => {
  const asked = (date: string, change: Parameters<typeof wrapUp>[0] = {}) =>
    wrapUp({ facts: [fact('CB', { fields: { date, time: '15:00', consent: 'yes' } })], ...change });
  const refusedOn = (date: string, change: Parameters<typeof wrapUp>[0] = {}) => {
    const { preferences, mistakes, note } = asked(date, change);
    expect(preferences.length === 0).toBe(mistakes.length > 0);
    expect(note.text.includes('Agreed with us')).toBe(preferences.length > 0);
    return mistakes.map(({ field }) => field);
  };

  it('holds for seven days with its own; a day before or after is a wish, and says why', () => {
    expect(refusedOn('2026-11-22')).toEqual(['consent']);
    expect(refusedOn('2026-11-23')).toEqual([]);
    expect(refusedOn('2026-11-29')).toEqual([]);
    expect(refusedOn('2026-11-30')).toEqual(['consent']);
    expect(asked('2026-12-03').followUp?.due).toBe('2026-12-03');
    expect(asked('2026-12-03').mistakes[0]?.text.en).toContain('seven days');
    expect(asked('2026-12-03').mistakes[0]?.text.es).toContain('siete días');
  });

  it('counts its days where the consumer is', () => {
    // One in the morning of the 24th in Manila is noon of the 23rd in Ohio.
    const manila = { contact: contact({ zone: 'Asia/Manila' }) };
    const days = ['2026-11-23', '2026-11-29', '2026-11-30'].map(
      (date) =>
        wrapUp({ facts: [fact('CB', { fields: { date, consent: 'yes' } })] }, manila).preferences.length,
    );
    expect(days).toEqual([1, 1, 0]);
  });

  it('is the verified consumer’s alone to give, on the telephone; a business may by whoever answers', () => {
    const unheard = { verified: null, said: [] };
    expect(refusedOn('2026-11-25', unheard)).toEqual(['consent']);
    expect(refusedOn('2026-11-25', { ...unheard, profile: 'first-party' })).toEqual(['consent']);
    expect(refusedOn('2026-11-25', { ...unheard, profile: 'b2b' })).toEqual([]);
    expect(refusedOn('2026-11-25', { ...unheard, channel: 'email', direction: 'in' })).toEqual([]);
    expect(asked('2026-11-25', unheard).mistakes[0]?.text.en).toContain('right party');
  });
});

describe('corrections of the record', () => {
  it('carry who told them; a number the verified person gave is confirmed', () => {
    const { changes } = wrapUp({
      facts: [
        fact('PHONE', { fields: { phone: '614 555-0177', kind: 'home', replaces: '+1 614 555 0142' } }),
        fact('LANG', { fields: { language: 'es' } }),
        fact('EMAIL', { fields: { email: 'ada@example.com', source: 'document' } }),
        fact('ADDR', { fields: { city: 'Dayton', state: 'OH' } }),
        fact('CONTACT', { fields: { name: 'Ines Cole', role: 'Accounts payable', phone: '614 555-0166' } }),
      ],
    });
    expect(changes).toMatchObject([
      {
        is: 'phone',
        phoneId: '001000000000001AAA.PersonMobilePhone',
        number: '614 555-0177',
        status: 'confirmed',
        source: 'customer, call 2026-11-23',
      },
      { is: 'language', language: 'es', partyId: PERSON },
      { is: 'email', email: 'ada@example.com', source: 'document, call 2026-11-23' },
      { is: 'address', address: { city: 'Dayton', street: null } },
      { is: 'contact', name: 'Ines Cole', role: 'Accounts payable' },
    ]);
  });

  it('from somebody nobody verified are not confirmed, and blank ones are none', () => {
    const { changes } = wrapUp({
      verified: null,
      said: [],
      facts: [
        fact('PHONE', { fields: { phone: '614 555-0177' } }),
        fact('ADDR'),
        fact('EMAIL'),
        fact('CONTACT'),
      ],
    });
    expect(changes).toMatchObject([
      { is: 'phone', phoneId: null, status: null, source: 'not verified, call 2026-11-23' },
    ]);
  });
});

describe('tasks', () => {
  const tasksOf = (...facts: ReturnType<typeof fact>[]) =>
    wrapUp({ facts }).tasks.filter(({ subject }) => !subject.startsWith('Send the validation'));

  it('go to the desk named for them with the customer’s words, else to the associate who hands them on', () => {
    const complaint = fact('CMP', { words: 'You called nine times.' });
    expect(tasksOf(complaint)).toMatchObject([
      {
        to: 'self',
        sort: 'hand-over',
        due: '2026-11-24',
        subject: 'Hand to complaint owner – Complaint: Ada Byrd',
      },
    ]);
    const named = {
      ...carefulWrapUp,
      desks: { complaints: { userId: '005000000000009AAA', name: 'Ona Reyes' } },
    };
    const [task] = wrapUp({ facts: [complaint] }, { policy: named }).tasks;
    expect(task).toMatchObject({ to: { name: 'Ona Reyes' }, subject: 'Complaint: Ada Byrd' });
    expect(task?.text).toContain('“You called nine times.”');
    expect(task?.text).toContain('Open: 1,980.00 USD');
  });

  it('say by when an answer is asked for, that day included, in the org’s language', () => {
    const own = customer();
    const spanish = { ...own, org: { ...own.org, language: 'es_MX' } };
    const text = (shown: typeof own) => wrapUp({ facts: [fact('CMP')] }, { snapshot: shown }).tasks[0]?.text;
    expect(text(own)).toContain('Please answer by 2026-11-24.');
    expect(text(spanish)).toContain('Responda a más tardar el 2026-11-24, por favor.');
  });

  it('to sales go to the owner by the day asked', () => {
    const sales = fact('SALES', { fields: { issue: 'Credit for the trade fair', date: '2026-11-30' } });
    expect(tasksOf(sales)).toMatchObject([
      { to: 'owner', due: '2026-11-30', subject: 'Sales help: Ada Byrd: Credit for the trade fair' },
    ]);
  });

  it('keep the follow-up of every fact beside the primary one, and skip the day of Thanksgiving', () => {
    const paid = fact('PAID', { words: 'I sent it.' });
    const proposed = wrapUp({ facts: [paid, dispute()] });
    expect(proposed.followUp).toEqual({
      due: '2026-11-25',
      subject: 'Disputes the debt or a part: Ada Byrd',
    });
    expect(tasksOf(paid, dispute()).map(({ due, sort }) => [due, sort])).toEqual([
      ['2026-11-25', 'follow-up'],
      ['2026-11-25', 'follow-up'],
    ]);
    const wednesday = { contact: contact({ startedAt: '2026-11-25T17:00:00.000Z' }) };
    expect(wrapUp({ facts: [dispute()] }, wednesday).followUp?.due).toBe('2026-11-30');
  });

  it('are a duty where the law sets the answer: a collector’s written dispute', () => {
    const written = { ...dispute().fields, written: 'yes' };
    expect(tasksOf(dispute({ fields: written }))[0]).toMatchObject({ sort: 'duty' });
    expect(tasksOf(dispute())[0]).toMatchObject({ sort: 'follow-up' });
  });

  it('of a talk without commitment have no place beside a promise', () => {
    const reason = fact('RFD', { fields: { reason: 'job-loss' } });
    const proposed = wrapUp({ facts: [reason], agreements: [agreement()] });
    expect(proposed.tasks.filter(({ sort }) => sort !== 'duty')).toEqual([]);
    expect(proposed).toMatchObject({ delinquencyReason: 'job-loss', facts: ['RFD', 'PTP'] });
  });

  it('send another language to somebody who speaks it', () => {
    const asked = (language: string) => tasksOf(fact('LANG', { fields: { language } }));
    expect(asked('vi')).toMatchObject([{ sort: 'hand-over' }]);
    expect(asked('es')).toEqual([]);
  });
});

describe('every fact', () => {
  it('leaves records that the contract takes, with keys that do not change and are never the same', () => {
    const facts = factCodes.map(({ code }, index) =>
      fact(code, { key: key(200 + index), fields: code === 'LANG' ? { language: 'ko' } : {}, words: code }),
    );
    const first = wrapUp({ facts });
    const again = wrapUp({ facts });
    expect(again).toEqual(first);
    const parsed = conversationSchema.safeParse({
      ...first,
      path: [],
      said: [],
      agreements: [],
      facts: [...first.facts],
    });
    expect(parsed.error?.issues).toBeUndefined();
    const keys = [...first.holds, ...first.preferences, ...first.tasks, ...first.invoiceNotes].map(
      (one) => one.key,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(first.facts).toHaveLength(factCodes.length);
    expect(session({ facts }).facts).toHaveLength(factCodes.length);
  });
});
