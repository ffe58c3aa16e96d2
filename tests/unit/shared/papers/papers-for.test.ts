import { describe, expect, it } from 'vitest';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import { holdKindSchema } from '../../../../shared/domain/hold.ts';
import { absent, known } from '../../../../shared/domain/known.ts';
import { itemsOf } from '../../../../shared/domain/part.ts';
import type { PromiseToPay } from '../../../../shared/domain/promise-to-pay.ts';
import { paperFor } from '../../../../shared/papers/paper-for.ts';
import type { PaperMatter } from '../../../../shared/papers/paper-matter.ts';
import {
  type ListContext,
  type PaperOnOffer,
  papersFor,
  stoppedBy,
} from '../../../../shared/papers/papers-for.ts';
import { ourTemplates } from '../../../../shared/papers/templates/our-templates.ts';
import { attempt, hold, noLegal, read } from '../compliance/snapshot-of.ts';
import { card, contextOf, customerOf, invoice, matterOf, terms, usd } from './made-up-papers.ts';

const asked = (change: Partial<ListContext> = {}): ListContext => ({
  ...contextOf(),
  medium: 'letter',
  justRecorded: [],
  ...change,
});
const ids = (offers: readonly PaperOnOffer[]) => offers.map(({ template }) => template.id);
const find = (offers: readonly PaperOnOffer[], id: string) =>
  offers.find(({ template }) => template.id === id);

describe('the list of papers', () => {
  it('a dispute just recorded: its acknowledgement first, the reminder not permitted', () => {
    const dispute = hold({
      ...{ kind: known('dispute'), written: known(true), words: known('Not mine.') },
      ...{ receivedOn: known('2026-06-01'), effectiveFrom: known('2026-06-01') },
    });
    const matter = matterOf(customerOf('third-party', { holds: read(dispute) }));
    const offers = papersFor(matter, asked({ justRecorded: ['DSP'] }), ourTemplates);
    expect(ids(offers)[0]).toBe('dispute-acknowledgement');
    expect(offers[0]).toMatchObject({ state: 'ready', because: 'just-recorded' });
    expect(find(offers, 'reminder-1')?.state).toBe('not-permitted');
  });

  it('the first talk: the validation notice is due and stands before everything', () => {
    const fresh = card({ legal: { ...noLegal, obtainedInDefault: known(true) } });
    const customer = customerOf('third-party', {
      debts: read(fresh),
      attempts: read(attempt({ result: 'conversation', startedAt: '2026-11-23T16:00:00.000Z' })),
    });
    const offers = papersFor(matterOf(customer), asked({ justRecorded: ['HARD'] }), ourTemplates);
    expect(offers[0]).toMatchObject({ because: 'duty', state: 'incomplete' });
    expect(ids(offers)[0]).toBe('validation-notice');
    const missing = offers[0]?.result;
    expect(missing?.is === 'refused' && missing.missing.map(({ field }) => field)).toContain('creditorThen');
    const sentOn = (day: string) => {
      const sent = card({
        legal: { ...noLegal, obtainedInDefault: known(true), validationSentOn: known(day) },
      });
      return papersFor(matterOf({ ...customer, debts: read(sent) }), asked(), ourTemplates);
    };
    // In time, and after the fifth day: what went out is not asked for a second time.
    for (const day of ['2026-11-28', '2026-11-29'])
      expect(find(sentOn(day), 'validation-notice')?.because).toBe('at-hand');
    // Without a notice nobody knows when the period ends: no day to pay by is named.
    const second = find(offers, 'reminder-2')?.result;
    expect(second?.is === 'refused' && second.missing.map(({ field }) => field)).toEqual(['payBy']);
  });

  it('names the rule that stops a paper, and none where something is only missing', () => {
    const stop = (matter: PaperMatter, id: string) => {
      const result = find(papersFor(matter, asked(), ourTemplates), id)?.result;
      return result && stoppedBy(result);
    };
    const plain = matterOf(customerOf('third-party'));
    const cease = hold({
      ...{ kind: known('cease'), written: known(true), words: known('Stop.') },
      ...{ receivedOn: known('2026-06-01'), effectiveFrom: known('2026-06-01') },
    });
    const ceased = matterOf(customerOf('third-party', { holds: read(cease) }));
    // The creditor on the itemization date is missing, and nothing else stands against the notice.
    expect(stop(plain, 'validation-notice')).toBeNull();
    expect(stop(plain, 'reminder-1')).toBeNull();
    expect(stop(ceased, 'validation-notice')).toBe('cease');
    expect(stop(ceased, 'reminder-1')).toBe('cease');
  });

  it('an agreement just made: its confirmation first, and of the two the one that fits', () => {
    const agreement = { terms: terms(), required: [], roll: 'following' } as const;
    const offers = papersFor(matterOf(customerOf('b2b'), { agreement }), asked(), ourTemplates);
    expect(ids(offers)[0]).toBe('plan-confirmation');
    expect(ids(offers)).not.toContain('settlement-confirmation');
  });

  it.each([
    ['2026-11-10', 'reminder-1'],
    ['2026-10-25', 'reminder-1'],
    ['2026-10-24', 'reminder-2'],
    ['2026-09-25', 'reminder-2'],
    ['2026-09-24', 'reminder-3'],
  ])('due %s: %s comes before the other reminders', (due, first) => {
    const customer = customerOf('b2b', { invoices: read(invoice('1', due, 10_000)) });
    const offers = papersFor(matterOf(customer), asked(), ourTemplates);
    expect(ids(offers).find((id) => id.startsWith('reminder'))).toBe(first);
  });

  it('what answers nothing is not there, and papers of trade are not for consumers', () => {
    const offers = ids(papersFor(matterOf(customerOf('first-party')), asked(), ourTemplates));
    for (const id of ['dispute-acknowledgement', 'cease-acknowledgement', 'hardship-receipt', 'order-hold'])
      expect(offers).not.toContain(id);
  });

  it('copies without files say which invoices have none', () => {
    const matter = matterOf(customerOf('b2b'), {
      documents: known([{ invoiceId: '1', name: 'c', link: 'https://files.example.com/1.pdf' }]),
    });
    const copies = papersFor(matter, asked({ justRecorded: ['INV-NR'] }), ourTemplates)[0];
    expect(copies).toMatchObject({ state: 'incomplete', template: { id: 'invoice-copies' } });
    const some = papersFor(
      { ...matter, invoiceIds: ['1'] },
      asked({ justRecorded: ['INV-NR'] }),
      ourTemplates,
    )[0];
    expect(some?.result.is === 'paper' && some.result.text).toContain('https://files.example.com/1.pdf');
  });
});

describe('packets', () => {
  const packetOf = (id: string, matter = matterOf(customerOf('third-party'))) =>
    find(papersFor(matter, asked(), ourTemplates), id)?.result;

  it('tell how complete they are, by weight', () => {
    const before = packetOf('legal-packet')?.completeness;
    const after = packetOf(
      'legal-packet',
      matterOf(customerOf('third-party'), { given: { contractOnFile: 'Contract 12' } }),
    )?.completeness;
    // Of a hundred, less the promises there are none of.
    expect(before?.total).toBe(95);
    expect((after?.present ?? 0) - (before?.present ?? 0)).toBe(20);
    expect(before?.items.find(({ id }) => id === 'contractOnFile')?.isPresent).toBe(false);
  });

  const byHand = {
    ...{ recipient: 'Orchard & Pine', packetReason: 'No answer', summary: 'Five calls' },
    ...{ venue: 'Franklin County', contractOnFile: 'Contract 12', refundReason: 'Paid twice' },
  };
  const lackedBy = (id: string, customer: CustomerSnapshot) =>
    packetOf(id, matterOf(customer, { given: byHand }))?.completeness?.items.flatMap((item) =>
      item.isPresent ? [] : [item.id],
    );
  const promised: PromiseToPay = {
    ...{ id: 'p', object: 'Promise_To_Pay__c', debtId: null, amount: usd(5_000), paid: known(usd(0)) },
    ...{ made: '2026-10-01', due: '2026-10-10', method: absent, status: known('active'), by: null },
    ...{ key: null, kind: absent, planId: null, sequence: null, expected: absent, graceDays: absent },
    ...{ tolerance: absent, invoiceIds: [], reference: absent, statusReason: absent },
  };

  it.each(['agency-referral', 'legal-packet', 'write-off'])('%s can be whole for everybody', (id) => {
    for (const customer of [
      customerOf('b2b'),
      customerOf('third-party'),
      customerOf('first-party'),
      customerOf('first-party', { debts: read(), invoices: read(invoice('1', '2026-09-01', 5_000)) }),
      customerOf('third-party', { promises: read(promised) }),
    ])
      expect(lackedBy(id, customer)).toEqual([]);
  });

  it('what is asked of a debt is asked where there is one, and where none could be read', () => {
    const bare = card({ creditor: absent, itemisation: { ...card().itemisation, asOf: absent } });
    expect(lackedBy('agency-referral', customerOf('third-party', { debts: read(bare) }))).toEqual([
      'creditor',
      'table:itemization',
    ]);
    const unread = lackedBy('agency-referral', customerOf('third-party', { debts: { is: 'forbidden' } }));
    expect(unread).toEqual(expect.arrayContaining(['creditor', 'netAmount', 'table:debts']));
    expect(lackedBy('legal-packet', customerOf('b2b', { promises: { is: 'forbidden' } }))).toEqual([
      'table:promises',
    ]);
    expect(lackedBy('legal-packet', customerOf('b2b', { invoices: read() }))).toContain('table:statement');
  });

  it.each([
    ['en', 'Call | From us | Ada Byrd | Promise', 'Oct 1, 2026 | Oct 10, 2026 | Broken | $50.00'],
    ['es', 'Llamada | Nuestro | Ada Byrd | Promesa', '1 oct 2026 | 10 oct 2026 | Incumplida | $50.00'],
  ] as const)('say what records keep as codes in words, %s', (language, contact, promise) => {
    const twin = attempt({ id: 'twin', twinOf: 'a', startedAt: '2026-05-01T15:00:00.000Z' });
    const { attempts } = customerOf('third-party');
    const customer = customerOf('third-party', {
      promises: read({ ...promised, status: known('broken') }),
      attempts: read(...itemsOf(attempts), twin),
      holds: read(
        ...holdKindSchema.options.map((kind) => hold({ id: kind, kind: known(kind), words: known('W.') })),
        hold({ id: 'unreadable', kind: { is: 'unknown', why: 'not ours' }, words: known('W.') }),
        hold({ id: 'lifted', status: known('lifted'), words: known('Long ago.') }),
      ),
    });
    const template = ourTemplates.get('write-off');
    const matter = matterOf(customer);
    const result = template && paperFor(template, matter, contextOf({ medium: 'internal', language }));
    const lines = result?.is === 'paper' ? result.text.split('\n') : [];
    expect(lines.filter((line) => line.includes('Ada Byrd | '))).toEqual([expect.stringContaining(contact)]);
    expect(lines).toContain(promise);
    // Whoever takes the case over is told of every stop in force: a servicemember, an opt-out, one nobody can read.
    const stops = lines.filter((line) => line.endsWith('| W.'));
    expect(stops).toHaveLength(holdKindSchema.options.length + 1);
    expect(stops.filter((line) => /^[a-z]/.test(line))).toEqual([]);
    expect(lines.join()).not.toContain('Long ago.');
  });

  it('a time-barred debt goes to no court, a paid one to no agency', () => {
    const withDebt = (change: Parameters<typeof card>[0]) =>
      matterOf(customerOf('third-party', { debts: read(card(change)) }));
    const barred = packetOf(
      'legal-packet',
      withDebt({ legal: { ...card().legal, limitationExpiresOn: known('2026-01-31') } }),
    );
    expect(barred?.is === 'refused' && barred.reasons.map(({ ruleId }) => ruleId)).toEqual([
      'script.time-barred',
    ]);
    const paid = packetOf('agency-referral', withDebt({ status: known('Paid') }));
    expect(paid?.is === 'refused' && paid.reasons.map(({ ruleId }) => ruleId)).toContain('sale');
  });
});
