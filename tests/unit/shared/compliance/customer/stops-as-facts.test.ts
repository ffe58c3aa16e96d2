import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../../shared/compliance/assess-contact.ts';
import { type FactsContext, factsOfCustomer } from '../../../../../shared/compliance/facts-of-customer.ts';
import { questionForCall } from '../../../../../shared/compliance/question-for-call.ts';
import type { ContactPreference } from '../../../../../shared/domain/contact-preference.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import type { HoldKind } from '../../../../../shared/domain/hold.ts';
import { absent, forbidden, known } from '../../../../../shared/domain/known.ts';
import type { Phone } from '../../../../../shared/domain/party.ts';
import {
  AT,
  attempt,
  context,
  DEBT,
  debt,
  hold,
  noLegal,
  PERSON,
  party,
  phone,
  preference,
  read,
  snapshot,
} from '../snapshot-of.ts';

const facts = (change: Partial<CustomerSnapshot>, asked: Partial<FactsContext> = {}) =>
  factsOfCustomer(snapshot(change), context(asked));

/** The verdict on a call now, by the usual number about the usual debt. */
function judged(change: Partial<CustomerSnapshot>, called: Phone = phone(), at = AT, debtIds: string[] = []) {
  const given = snapshot(change);
  const about = { personId: called.partyId, number: called.number };
  return assessContact(
    factsOfCustomer(given, context({ about, at })),
    questionForCall(given, called, debtIds),
    at,
    null,
  );
}
const stopping = (change: Partial<CustomerSnapshot>, called?: Phone, at?: string, debtIds?: string[]) =>
  judged(change, called, at, debtIds)
    .findings.filter(({ effect }) => effect === 'block')
    .map(({ ruleId }) => ruleId);

const blockers: readonly [HoldKind, string][] = [
  ['cease', 'cease'],
  ['refusal', 'cease'],
  ['attorney', 'attorney'],
  ['bankruptcy', 'bankruptcy'],
  ['dispute', 'dispute'],
  ['original-creditor', 'dispute'],
  ['opt-out', 'medium-request'],
  ['deceased', 'decedent'],
];

describe('a recorded hold', () => {
  it.each(blockers)('%s blocks by the rule %s while it is active, whatever its words', (kind, rule) => {
    const one = hold({ kind: known(kind), words: known('–') });
    expect(stopping({ holds: read(one) })).toContain(rule);
    for (const status of ['lifted', 'recorded-in-error'] as const) {
      expect(stopping({ holds: read({ ...one, status: known(status) }) })).not.toContain(rule);
    }
  });

  it('binds from its first day to its last, both included', () => {
    const on = (effectiveFrom: string, effectiveTo: string) =>
      stopping({
        holds: read(
          hold({
            kind: known('cease'),
            effectiveFrom: known(effectiveFrom),
            effectiveTo: known(effectiveTo),
          }),
        ),
      }).length;
    expect(on('2026-11-23', '2026-11-23')).toBe(1);
    expect(on('2026-11-24', '2026-11-30')).toBe(0);
    expect(on('2026-11-01', '2026-11-22')).toBe(0);
  });

  it('binds when its state or end is hidden', () => {
    expect(stopping({ holds: read(hold({ status: forbidden, effectiveTo: forbidden })) })).toContain(
      'attorney',
    );
  });

  it('about one debt leaves the others, and one whose debt is hidden leaves none', () => {
    const other = debt({ id: `${DEBT}2` });
    const debts = read(debt(), other);
    const ofFirst = read(hold({ debtId: known(DEBT) }));
    expect(stopping({ debts, holds: ofFirst }, phone(), AT, [DEBT])).toContain('attorney');
    expect(stopping({ debts, holds: ofFirst }, phone(), AT, [other.id])).not.toContain('attorney');
    expect(stopping({ debts, holds: read(hold({ debtId: forbidden })) }, phone(), AT, [other.id])).toContain(
      'attorney',
    );
  });

  it('about one number closes only that number, and no other medium', () => {
    const optOut = hold({ kind: known('opt-out'), medium: known('call'), number: known('614.555.0142') });
    expect(stopping({ holds: read(optOut) })).toContain('medium-request');
    const home = phone({ id: 'x', number: '(614) 555-0143', kind: 'home' });
    expect(stopping({ holds: read(optOut) }, home)).not.toContain('medium-request');
    expect(stopping({ holds: read({ ...optOut, medium: known('text') }) })).not.toContain('medium-request');
  });

  it('an oral demand to cease is no cease; where nobody knows, it is one', () => {
    const cease = (written: ReturnType<typeof hold>['written']) =>
      stopping({ holds: read(hold({ kind: known('cease'), written })) });
    expect(cease(known(true))).toContain('cease');
    expect(cease(absent)).toContain('cease');
    expect(cease(known(false))).not.toContain('cease');
  });

  it('a workplace hold closes the work number, and what is called there', () => {
    const holds = read(hold({ kind: known('workplace'), written: known(true) }));
    expect(stopping({ holds }, phone({ kind: 'work' }))).toContain('inconvenient-place');
    expect(stopping({ holds })).not.toContain('inconvenient-place');
  });

  it('a dispute stops until it is answered, and not after', () => {
    const dispute = hold({ kind: known('dispute'), written: known(true), receivedOn: known('2026-11-16') });
    expect(stopping({ holds: read(dispute) })).toContain('dispute');
    expect(stopping({ holds: read({ ...dispute, answeredOn: known('2026-11-20') }) })).not.toContain(
      'dispute',
    );
    // Verification sent on an earlier day answered another dispute.
    expect(
      stopping({
        holds: read({ ...dispute, recordedAt: '2026-11-16T20:00:00.000Z', answeredOn: known('2026-11-10') }),
      }),
    ).toContain('dispute');
  });

  it('the validation period ends as the CRM says, else by the day of the notice; unknown for one debt is unknown', () => {
    const sent = debt({ legal: { ...noLegal, validationSentOn: known('2026-08-03') } });
    expect(facts({ debts: read(sent) }).validationEndsOn).toBe('2026-09-09');
    const kept = debt({
      legal: { ...noLegal, validationSentOn: known('2026-08-03'), validationEndsOn: known('2026-09-20') },
    });
    expect(facts({ debts: read(kept) }).validationEndsOn).toBe('2026-09-20');
    expect(facts({ debts: read(kept, debt({ id: 'other' })) }).validationEndsOn).toBe(null);
    const late = hold({ kind: known('dispute'), written: known(true), receivedOn: known('2026-11-16') });
    expect(stopping({ debts: read(sent), holds: read(late) })).not.toContain('dispute');
  });

  it('of the attorney keeps apart what is known, and the strictest of several', () => {
    const of = (...attorneys: Partial<ReturnType<typeof hold>['attorney']>[]) =>
      facts({
        holds: read(...attorneys.map((change) => hold({ attorney: { ...hold().attorney, ...change } }))),
      }).attorney;
    expect(of({})).toEqual({
      reachable: null,
      debtIds: null,
      contactedOn: null,
      responded: null,
      consentsToDirectContact: null,
    });
    expect(of({ name: known('R. Adler'), phone: known('(212) 555-0190') })?.reachable).toBe(true);
    expect(of({ reachable: known(false) })?.reachable).toBe(false);
    expect(of({ reachable: known(false) }, { reachable: known(true) })?.reachable).toBe(true);
    expect(of({ consentsToDirectContact: known(true) }, {})?.consentsToDirectContact).toBe(null);
  });

  it('of a bankruptcy that is over stands in the way of nothing; discharge and petition do', () => {
    const of = (change: Partial<ReturnType<typeof hold>['bankruptcy']>) =>
      stopping({
        holds: read(hold({ kind: known('bankruptcy'), bankruptcy: { ...hold().bankruptcy, ...change } })),
      });
    expect(of({})).toContain('bankruptcy');
    expect(of({ filedOn: known('2026-11-23') })).toContain('bankruptcy');
    expect(of({ filedOn: known('2026-11-24') })).not.toContain('bankruptcy');
    expect(of({ endedOn: known('2026-11-23') })).not.toContain('bankruptcy');
    expect(of({ endedOn: known('2026-11-24') })).toContain('bankruptcy');
    expect(of({ dischargedOn: known('2026-11-01') })).toContain('bankruptcy');
  });

  it('marked as an error makes the fact known not to be so; no hold at all does not', () => {
    const deceased = hold({ kind: known('deceased') });
    expect(facts({ holds: read(deceased) }).consumer.deceased).toBe(true);
    expect(
      facts({ holds: read({ ...deceased, status: known('recorded-in-error') }) }).consumer.deceased,
    ).toBe(false);
    expect(facts({ holds: read({ ...deceased, status: known('lifted') }) }).consumer.deceased).toBe(null);
    expect(facts({}).consumer.deceased).toBe(null);
    expect(
      facts({ holds: read(hold({ kind: known('identity-theft') })) }).consumer.identityTheftReported,
    ).toBe(true);
    expect(facts({ holds: read(hold({ kind: known('minor') })) }).consumer.age).toBe(17);
  });
});

describe('flags of the CRM', () => {
  it('Do Not Call and an opted-out telephone close calls; hidden they say nothing', () => {
    expect(stopping({ parties: read(party({ doNotCall: known(true) })) })).toContain('medium-request');
    expect(stopping({ phones: read(phone({ doNotCall: known(true) })) })).toContain('medium-request');
    expect(stopping({ phones: read(phone({ consent: known('opt-out') })) })).toContain('medium-request');
    for (const consent of ['opt-in', 'seen', 'not-seen'] as const) {
      expect(stopping({ phones: read(phone({ consent: known(consent) })) })).toEqual([]);
    }
    expect(facts({ parties: read(party({ doNotCall: forbidden })) }).recordedStops).toEqual([]);
  });
});

describe('preferences', () => {
  const noon = '2026-11-23T17:00:00.000Z';
  it('close their hours to the minute', () => {
    const preferences = read(preference({ fromMinute: known(0), toMinute: known(720) }));
    expect(stopping({ preferences }, phone(), '2026-11-23T16:59:59.000Z')).toContain('inconvenient-time');
    expect(stopping({ preferences }, phone(), noon)).toEqual([]);
  });

  it('hold for their weekdays, person and number', () => {
    const days = (day: number) => stopping({ preferences: read(preference({ days: known([day]) })) });
    expect(days(1)).toContain('inconvenient-time');
    expect(days(2)).toEqual([]);
    const number = (text: string) =>
      stopping({ preferences: read(preference({ medium: known('call'), number: known(text) })) });
    expect(number('614-555-0142')).toContain('medium-request');
    expect(number('614-555-0143')).toEqual([]);
    const person = (partyId: string) =>
      stopping({ preferences: read(preference({ days: known([1]), partyId: known(partyId) })) });
    expect(person(PERSON)).toContain('inconvenient-time');
    expect(person('003000000000009AAA')).toEqual([]);
  });

  it('are gone once withdrawn, and stand while that is not known', () => {
    const active = (given: ReturnType<typeof preference>['active']) =>
      stopping({ preferences: read(preference({ days: known([1]), active: given })) });
    expect(active(known(false))).toEqual([]);
    expect(active(forbidden)).toContain('inconvenient-time');
  });

  it('hours that suit are open only when said directly to us in a talk that kept the rules', () => {
    const early = '2026-11-23T12:30:00.000Z'; // 7:30 in Ohio
    const suits = preference({
      kind: known('convenient'),
      fromMinute: known(420),
      toMinute: known(480),
      inCompliantCommunication: known(true),
    });
    expect(stopping({ preferences: read(suits) }, phone(), early)).toEqual([]);
    for (const change of [
      { givenTo: known('creditor') },
      { inCompliantCommunication: absent },
      { active: forbidden },
    ] satisfies Partial<ContactPreference>[]) {
      expect(stopping({ preferences: read({ ...suits, ...change }) }, phone(), early)).toContain(
        'hours.federal',
      );
    }
  });

  it('consent to calls leaves them out of the count for seven days, when it covers this call', () => {
    const attempts = read(
      ...[16, 17, 18, 19, 20, 21, 22].map((day) =>
        attempt({ id: `a${day}`, key: null, startedAt: `2026-11-${day}T16:00:00.000Z` }),
      ),
    );
    // Seven counted calls in the window D-6 to D need those of the 17th on; one more on the 23rd itself makes seven.
    const today = attempt({ id: 'today', key: null, startedAt: '2026-11-23T16:00:00.000Z' });
    const full = {
      ...attempts,
      items: [...(attempts.is === 'read' ? attempts.items : []), today],
    } as CustomerSnapshot['attempts'];
    expect(stopping({ attempts: full })).toContain('call-frequency');
    const consent = preference({
      kind: known('contact-consent'),
      medium: known('call'),
      givenAt: known('2026-11-22T20:00:00.000Z'),
    });
    expect(stopping({ attempts: full, preferences: read(consent) })).toEqual([]);
    for (const change of [
      { givenTo: known('creditor') },
      { medium: known('text') },
      { givenAt: known('2026-11-10T20:00:00.000Z') },
      { days: known([2]) },
      { fromMinute: known(600) },
      { active: known(false) },
    ] satisfies Partial<ContactPreference>[]) {
      expect(stopping({ attempts: full, preferences: read({ ...consent, ...change }) })).toContain(
        'call-frequency',
      );
    }
  });

  it('consent for one day opens that day and no earlier one of its name', () => {
    const attempts = read(
      attempt({ key: null, result: 'conversation', startedAt: '2026-11-20T16:00:00.000Z' }),
    );
    const on = (days: number[], through: string) =>
      stopping({
        attempts,
        preferences: read(
          preference({
            kind: known('contact-consent'),
            medium: known('call'),
            givenAt: known('2026-11-20T16:05:00.000Z'),
            days: known(days),
            through: known(through),
          }),
        ),
      });
    // Given on Friday the 20th; it is Monday the 23rd.
    expect(on([1], '2026-11-23')).toEqual([]);
    expect(on([1], '2026-11-30')).toContain('wait-after-conversation');
    expect(on([1, 2], '2026-11-24')).toEqual([]);
  });

  it('somebody may be told once the consumer agreed directly with us', () => {
    const other = party({ id: '003000000000002AAA', isPrimary: false });
    const parties = read(party(), other);
    const theirs = phone({ partyId: other.id });
    expect(stopping({ parties }, theirs)).toContain('third-party');
    const consent = preference({ kind: known('disclosure-consent'), partyId: known(other.id) });
    expect(stopping({ parties, preferences: read(consent) }, theirs)).toEqual([]);
    expect(
      stopping({ parties, preferences: read({ ...consent, givenTo: known('creditor') }) }, theirs),
    ).toContain('third-party');
  });
});
