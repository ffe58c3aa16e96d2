import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../../shared/compliance/coverage.ts';
import { checkOutbound } from '../../../../shared/compliance/messages/outbound.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { Profile } from '../../../../shared/domain/debt.ts';
import { known } from '../../../../shared/domain/known.ts';
import { type PaperResult, paperSchema } from '../../../../shared/papers/paper.ts';
import { paperFor, suits } from '../../../../shared/papers/paper-for.ts';
import type { PaperMatter } from '../../../../shared/papers/paper-matter.ts';
import type { PaperTemplate } from '../../../../shared/papers/template.ts';
import { ourTemplates } from '../../../../shared/papers/templates/our-templates.ts';
import { hold, type noLegal, PERSON, party, read } from '../compliance/snapshot-of.ts';
import { AT, card, contextOf, customerOf, matterOf, terms, usd } from './made-up-papers.ts';

type Change = (customer: CustomerSnapshot) => Partial<CustomerSnapshot>;

/** Debts of the customer with other legal facts; trade has none. */
const legal =
  (facts: Partial<typeof noLegal>): Change =>
  ({ debts }) =>
    debts.is === 'read' && debts.items.length > 0
      ? { debts: read(...debts.items.map((one) => ({ ...one, legal: { ...one.legal, ...facts } }))) }
      : {};
const written = { written: known(true), receivedOn: known('2026-05-20'), effectiveFrom: known('2026-05-20') };
const inState =
  (state: string, city: string): Change =>
  () => ({
    parties: read(
      party({
        email: known('ada@example.org'),
        address: known({ street: '1 High St', city, state, postalCode: null, country: 'US' }),
      }),
    ),
  });

/** What may be on file beside the plain case. */
const situations: Readonly<Record<string, Change>> = {
  plain: () => ({}),
  'nobody contacted yet': (customer) => ({
    attempts: read(),
    ...legal({ validationSentOn: { is: 'absent' }, validationEndsOn: { is: 'absent' } })(customer),
  }),
  'in the validation period': legal({
    validationSentOn: known('2026-11-10'),
    validationEndsOn: known('2026-12-18'),
  }),
  'time-barred': legal({ limitationExpiresOn: known('2026-01-31'), suitIntended: known(false) }),
  'disputed in writing': () => ({
    holds: read(hold({ kind: known('dispute'), words: known('I do not owe this.'), ...written })),
  }),
  'disputed by mouth': () => ({
    holds: read(hold({ kind: known('dispute'), words: known('Not mine.'), written: known(false) })),
  }),
  'demand to cease': () => ({
    holds: read(hold({ kind: known('cease'), words: known('Stop contacting me.'), ...written })),
  }),
  'represented by an attorney': () => ({
    holds: read(hold({ attorney: { ...hold().attorney, reachable: known(true) } })),
  }),
  'in bankruptcy': () => ({
    holds: read(
      hold({
        kind: known('bankruptcy'),
        words: known('I filed.'),
        bankruptcy: { ...hold().bankruptcy, chapter: known('7'), filedOn: known('2026-10-01') },
      }),
    ),
  }),
  'no e-mail wanted': () => ({
    holds: read(hold({ kind: known('opt-out'), medium: known('email'), words: known('No e-mails.') })),
  }),
  hardship: () => ({
    holds: read(hold({ kind: known('hardship'), effectiveTo: known('2027-01-15'), words: known('No job.') })),
  }),
  paid: ({ debts }) =>
    debts.is === 'read' && debts.items.length > 0
      ? { debts: read(...debts.items.map((one) => ({ ...one, status: known('Paid') }))) }
      : {},
  'holds that could not be read': () => ({ holds: { is: 'failed', why: 'Timed out' } }),
  'invoices hidden': () => ({ invoices: { is: 'forbidden' }, debts: { is: 'forbidden' } }),
  'in California': inState('CA', 'Fresno'),
  'in New York': inState('NY', 'Albany'),
  'in Massachusetts': inState('MA', 'Boston'),
  'hostile words in the CRM': (customer) => ({
    customer: { ...customer.customer, name: '<img src=x onerror=alert(1)>{amountDue}\u202e' },
    parties: read(party({ name: '<script>alert(1)</script>\nBcc: all', email: known('ada@example.org') })),
  }),
};

const agreements = {
  plan: terms(),
  settlement: terms({
    kind: 'settlement',
    total: usd(150_000),
    forgiven: usd(48_000),
    payments: terms()
      .payments.slice(0, 1)
      .map((one) => ({ ...one, amount: usd(150_000), sort: 'single' })),
    frequency: null,
  }),
};

function matterIn(profile: Profile, change: Change, template: PaperTemplate): PaperMatter {
  const customer = customerOf(profile);
  const agreement = template.id === 'settlement-confirmation' ? agreements.settlement : agreements.plan;
  return matterOf(
    { ...customer, ...change(customer) },
    {
      agreement: { terms: agreement, required: [], roll: 'following' },
      documents: known(
        ['1', '2', '3'].map((id) => ({ invoiceId: id, name: 'c', link: 'https://files.example.com/c' })),
      ),
      given: { creditorThen: 'Harbor Bank', orderNumbers: ['SO-1'], releaseTerms: 'When INV-1 is paid' },
      esignConsent: true,
    },
  );
}

interface Case {
  readonly name: string;
  readonly template: PaperTemplate;
  readonly matter: PaperMatter;
  readonly context: ReturnType<typeof contextOf>;
}

function* everyCase(profile: Profile): Generator<Case> {
  for (const [situation, change] of Object.entries(situations))
    for (const template of ourTemplates.values())
      for (const medium of template.media)
        for (const language of ['en', 'es'] as const) {
          const matter = matterIn(profile, change, template);
          const context = contextOf({ medium, language });
          const name = `${template.id} ${medium} ${language}: ${profile}, ${situation}`;
          if (suits(template, { matter, context })) yield { name, template, matter, context };
        }
}

const collectorWords = { en: /debt collector/, es: /cobrador de deudas/ };

/** What must hold of every paper that may go, whatever the rest of the engine says. */
function faultsOf({ template, matter, context }: Case, result: PaperResult): string[] {
  if (result.is === 'refused') {
    const told = result.missing.length + result.reasons.length;
    const cited = result.reasons.every(({ reason, citation }) => reason !== '' && citation.text !== '');
    return told > 0 && cited ? [] : ['refused without saying why'];
  }
  const { text, subject, blocks } = result;
  const faults = paperSchema.safeParse(result).success ? [] : ['does not parse as it is kept'];
  if (/\{\w+\}|____|undefined|NaN|\[object/.test(text.replaceAll('{amountDue}', '')))
    faults.push('has a hole');
  if (/[\u202a-\u202e\t\r]/.test(text + subject)) faults.push('hides characters');
  if (blocks.length === 0) faults.push('is empty');
  if (context.medium === 'internal') return faults;
  const covered = coverageOf(matter.facts, []).regF !== false;
  if (covered && !collectorWords[context.language].test(text)) faults.push('does not disclose');
  if (context.medium === 'email' && !/STOP|BAJA/.test(text)) faults.push('offers no way out');
  const again = checkOutbound(matter.facts, {
    ...{ channel: context.medium === 'email' ? ('email' as const) : ('letter' as const), text, at: AT },
    ...{ optOutText: null, trueIntent: null, containsPaymentDemand: null },
  });
  const stops = again.findings.filter(
    ({ effect, ruleId }) =>
      (effect === 'block' || effect === 'require') &&
      !(ruleId === 'dispute' && ['answers-dispute', 'ends-contact', 'notice'].includes(template.nature)),
  );
  return [...faults, ...stops.map(({ ruleId }) => `went out against ${ruleId}`)];
}

describe('every template, language, medium, profile and situation', () => {
  const seen = new Set<string>();

  it.each(['third-party', 'first-party', 'b2b'] as const)(
    '%s: passes the checks of the engine, or is refused and says why',
    (profile) => {
      const wrong: string[] = [];
      let count = 0;
      for (const one of everyCase(profile)) {
        count += 1;
        const { template, matter, context, name } = one;
        const result = paperFor(template, matter, context);
        for (const fault of faultsOf(one, result)) wrong.push(`${name}: ${fault}`);
        if (result.is === 'paper') seen.add(`${template.id} ${context.language}`);
      }
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(700);
    },
    60_000,
  );

  it('none is refused everywhere, in either language: that would pass as well', () => {
    const never = [...ourTemplates.keys()].flatMap((id) =>
      ['en', 'es'].flatMap((language) => (seen.has(`${id} ${language}`) ? [] : [`${id} ${language}`])),
    );
    expect(never).toEqual([]);
  });

  it('writes the same paper for the same facts, byte for byte', () => {
    for (const template of ourTemplates.values()) {
      const matter = matterIn('third-party', () => ({}), template);
      const context = contextOf({ medium: template.media[0] ?? 'letter' });
      if (!suits(template, { matter, context })) continue;
      expect(paperFor(template, matter, context)).toEqual(paperFor(template, matter, context));
    }
  });
});

describe('who may be written to', () => {
  const reminder = ourTemplates.get('reminder-1');
  const stopped: readonly (readonly [string, Profile, string])[] = [
    ['demand to cease', 'third-party', 'cease'],
    ['represented by an attorney', 'third-party', 'attorney'],
    ['in bankruptcy', 'b2b', 'bankruptcy'],
    ['disputed in writing', 'third-party', 'dispute'],
    ['paid', 'first-party', 'debt-closed'],
  ];
  it.each(stopped)('%s stops a reminder (%s)', (situation, profile, rule) => {
    if (!reminder) throw new Error('No reminder');
    const change = situations[situation] ?? (() => ({}));
    const made = paperFor(reminder, matterIn(profile, change, reminder), contextOf());
    expect(made.is === 'refused' && made.reasons.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('somebody else than the consumer gets nothing that tells of the debt', () => {
    if (!reminder) throw new Error('No reminder');
    const neighbour = party({ id: 'neighbour', name: 'Joe Lane', debtRole: known('third-party') });
    const customer = customerOf('third-party', { parties: read(party(), neighbour) });
    const made = paperFor(reminder, matterOf(customer), contextOf({ personId: 'neighbour' }));
    expect(made.is === 'refused' && made.reasons.map(({ ruleId }) => ruleId)).toContain('third-party');
    expect(paperFor(reminder, matterOf(customer), contextOf({ personId: PERSON })).is).toBe('paper');
  });

  it('only the part nobody disputes is asked for', () => {
    if (!reminder) throw new Error('No reminder');
    const ask = (disputed: number) =>
      paperFor(
        reminder,
        matterOf(customerOf('third-party', { debts: read(card({ disputed: known(usd(disputed)) })) })),
        contextOf(),
      );
    const part = ask(12_000);
    expect(part.is === 'paper' && part.text).toContain('$1,860.00');
    const all = ask(198_000);
    expect(all.is === 'refused' && all.missing.map(({ field }) => field)).toEqual(['amountAsked']);
  });
});
