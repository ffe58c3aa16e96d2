import { describe, expect, it } from 'vitest';
import type { Debt } from '../../../../shared/domain/debt.ts';
import { absent, known } from '../../../../shared/domain/known.ts';
import type { GivenFields } from '../../../../shared/papers/merge-fields.ts';
import type { PaperResult } from '../../../../shared/papers/paper.ts';
import { paperFor } from '../../../../shared/papers/paper-for.ts';
import type { PaperMatter, Sender } from '../../../../shared/papers/paper-matter.ts';
import { validationNotice } from '../../../../shared/papers/templates/validation-notice.ts';
import { PERSON, party, read } from '../compliance/snapshot-of.ts';
import { card, contextOf, customerOf, matterOf, sender, usd } from './made-up-papers.ts';

const given: GivenFields = { creditorThen: 'Harbor Bank' };

function noticeOf(
  change: Partial<Debt> = {},
  {
    more = {},
    from = {},
    language = 'en' as const,
    medium = 'letter' as 'letter' | 'email',
    at = '',
  }: {
    more?: Partial<PaperMatter>;
    from?: Partial<Sender>;
    language?: 'en' | 'es';
    medium?: 'letter' | 'email';
    at?: string;
  } = {},
): PaperResult {
  const customer = customerOf('third-party', { debts: read(card(change)) });
  const context = contextOf({ language, medium, sender: { ...sender, ...from } });
  const matter = matterOf(customer, { given, ...more });
  return paperFor(validationNotice, matter, at === '' ? context : { ...context, at });
}

const textOf = (result: PaperResult): string => {
  if (result.is === 'paper') return result.text;
  throw new Error(JSON.stringify({ missing: result.missing, reasons: result.reasons }));
};

describe('the validation notice', () => {
  it('names the end of the period three times, five counted days and thirty days after it is sent', () => {
    // Monday 23 November; Thursday 26 is a holiday: 24, 25, 27, 30, 1 December, and thirty days.
    expect(textOf(noticeOf()).match(/December 31, 2026/g)).toHaveLength(3);
    expect(textOf(noticeOf({}, { language: 'es' })).match(/31 de diciembre de 2026/g)).toHaveLength(3);
  });

  it.each([
    // Manila 17 June, New York the 16th; Manila and New York the 17th: printed and counted alike.
    ['Asia/Manila', '2026-06-17T01:00:00.000Z', 'June 17, 2026', 'July 25, 2026'],
    ['Asia/Manila', '2026-06-17T04:30:00.000Z', 'June 17, 2026', 'July 25, 2026'],
    // Los Angeles 16 June, New York the 17th already: a day longer, never shorter.
    ['America/Los_Angeles', '2026-06-17T05:00:00.000Z', 'June 16, 2026', 'July 25, 2026'],
    ['America/Los_Angeles', '2026-06-17T02:00:00.000Z', 'June 16, 2026', 'July 24, 2026'],
  ])('written in %s at %s it is dated %s, and ends on %s', (zone, at, dated, end) => {
    const customer = customerOf('third-party', { debts: read(card()) });
    const there = { ...customer, org: { ...customer.org, zone } };
    const result = paperFor(validationNotice, matterOf(there, { given }, at), contextOf({ at }));
    expect(textOf(result)).toContain(`\n${dated}\n`);
    expect(textOf(result).split(end)).toHaveLength(4);
  });

  it('keeps the order of the model form', () => {
    const text = textOf(noticeOf());
    const order = [
      'Northline, Inc.\n200 Front Street',
      'To:\nAda Byrd',
      'is a debt collector',
      'Our information shows:',
      'ending in 2290',
      'As of March 31, 2026, you owed | $1,810.00',
      '+ $145.50',
      '+ $74.50',
      '− $50.00',
      '− $0.00',
      'Total amount of the debt now | $1,980.00',
      'How can you dispute the debt?',
      'we will assume that our information is correct',
      'we must stop collection on any amount you dispute',
      'What else can you do?',
      'name and address of the original creditor, if different',
      'www.cfpb.gov/debt-collection',
      'How do you want to respond?',
      'This is not my debt.',
      'The amount is wrong.',
      'Other (please describe on reverse or attach additional information).',
      'I want you to send me the name and address of the original creditor.',
      'Mail this form to:',
      'From:\nAda Byrd',
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  const lacking: readonly (readonly [string, string, () => PaperResult])[] = [
    ['companyAddress', '12 CFR 1006.34(c)(2)(i)', () => noticeOf({}, { from: { address: null } })],
    ['creditorThen', '12 CFR 1006.34(c)(2)(iii)', () => noticeOf({}, { more: { given: {} } })],
    ['accountEnding', '12 CFR 1006.34(c)(2)(iv)', () => noticeOf({ accountEnding: absent })],
    ['creditor', '12 CFR 1006.34(c)(2)(v)', () => noticeOf({ creditor: { is: 'forbidden' } })],
    ['itemizationDate', '12 CFR 1006.34(b)(3), (c)(2)(vi)', () => itemised({ asOf: absent })],
    ['amountThen', '12 CFR 1006.34(c)(2)(vii)', () => itemised({ principal: absent })],
    ['itemization', '12 CFR 1006.34(c)(2)(viii)', () => itemised({ fees: absent })],
    ['itemization', '12 CFR 1006.34(c)(2)(viii)', () => itemised({ payments: known(usd(4_999)) })],
    [
      'amountDue',
      '12 CFR 1006.34(c)(2)(ix)',
      () => noticeOf({ balance: { is: 'unknown', why: 'Timed out' } }),
    ],
  ];
  const itemised = (change: Partial<Debt['itemisation']>): PaperResult =>
    noticeOf({ itemisation: { ...card().itemisation, ...change } });

  it.each(lacking)('is refused without %s, by its paragraph (%s)', (field, citation, made) => {
    const result = made();
    expect(result.is).toBe('refused');
    expect(result.is === 'refused' && result.missing).toContainEqual(
      expect.objectContaining({ field, citation }),
    );
    const stop = result.is === 'refused' ? result.reasons.map(({ ruleId }) => ruleId) : [];
    expect(stop).toContain('validation-notice');
  });

  it('is refused without the consumer’s address', () => {
    const customer = customerOf('third-party', { parties: read(party({ address: absent })) });
    const result = paperFor(validationNotice, matterOf(customer, { given }), contextOf());
    expect(result.is === 'refused' && result.missing).toContainEqual(
      expect.objectContaining({ field: 'addresseeAddress', citation: '12 CFR 1006.34(c)(2)(ii)' }),
    );
  });

  it('of two debts asks for one, and is written once it is chosen', () => {
    const other = card({ id: 'a01000000000002AAA', name: 'Card ··7711' });
    const customer = customerOf('third-party', { debts: read(card(), other) });
    const both = paperFor(validationNotice, matterOf(customer, { given }), contextOf());
    expect(both.is).toBe('refused');
    const one = paperFor(validationNotice, matterOf(customer, { given, debtIds: [other.id] }), contextOf());
    expect(textOf(one)).toContain('Card ··7711');
  });

  it('of a medical debt needs neither the creditor then nor the website', () => {
    const text = textOf(noticeOf({ kind: known('Medical') }, { more: { given: {} } }));
    expect(text).not.toContain('cfpb.gov');
  });

  it('goes by e-mail with consent and instructions alone', () => {
    const by = (esignConsent: boolean | null, disputeLink: string | null) =>
      noticeOf({}, { medium: 'email', more: { esignConsent }, from: { disputeLink } });
    expect(textOf(by(true, sender.disputeLink))).toContain('or as a reply to this e-mail');
    for (const consent of [null, false]) {
      const result = by(consent, sender.disputeLink);
      expect(result.is === 'refused' && result.reasons.map(({ ruleId }) => ruleId)).toEqual([
        'validation-electronic',
      ]);
    }
    const bare = by(true, null);
    expect(bare.is === 'refused' && bare.missing.map(({ field }) => field)).toEqual(['disputeLink']);
    // What is no https address is none.
    expect(by(true, 'javascript:alert(1)').is).toBe('refused');
  });

  it('offers Spanish only where the company sends it', () => {
    expect(textOf(noticeOf())).toContain('Quiero este formulario en español.');
    expect(textOf(noticeOf({}, { from: { offersSpanish: false } }))).not.toContain('español');
  });

  it('is not there for a creditor’s own debts', () => {
    const make = () => paperFor(validationNotice, matterOf(customerOf('first-party')), contextOf());
    expect(make).toThrow(RangeError);
  });

  it('knows the person it is for', () => {
    expect(contextOf().personId).toBe(PERSON);
    const nobody = paperFor(
      validationNotice,
      matterOf(customerOf('third-party'), { given }),
      contextOf({ personId: 'nobody' }),
    );
    expect(nobody.is === 'refused' && nobody.missing.map(({ field }) => field)).toContain('addresseeName');
  });
});
