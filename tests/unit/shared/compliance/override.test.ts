import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import { outcomeWith, refusalOf } from '../../../../shared/compliance/override.ts';
import { withoutRetracted } from '../../../../shared/compliance/retraction.ts';
import { event, facts, preference, question } from './made-up.ts';

const at = '2026-06-03T16:00:00Z';
const night = '2026-06-04T03:00:00Z';
const override = (ruleId: string, reason = 'Consumer asked us for this call in writing') => ({
  ruleId,
  by: 'Dana Ortiz',
  reason,
  at,
});
const days = [
  '2026-05-28',
  '2026-05-29',
  '2026-05-30',
  '2026-05-31',
  '2026-06-01',
  '2026-06-02',
  '2026-06-03',
];
const seven = facts({ events: days.map((day) => event(`${day}T13:00:00Z`)) });

describe('lifting a finding', () => {
  const blocked = assessContact(seven, question(), at, null);

  it('lifts a presumption for somebody with the right and a reason; it stays a caution', () => {
    expect(blocked).toMatchObject({ outcome: 'block', presumption: true });
    expect(outcomeWith(blocked, [override('call-frequency')], ['presumption'])).toBe('caution');
  });

  it.each([
    ['no-right', override('call-frequency'), []],
    ['no-reason', override('call-frequency', ' ok '), ['presumption']],
    ['unknown-finding', override('attorney'), ['presumption']],
  ] as const)('refuses: %s', (is, one, rights) => {
    expect(refusalOf(blocked, one, rights)?.is).toBe(is);
    expect(() => outcomeWith(blocked, [one], rights)).toThrow(RangeError);
  });

  const all = ['presumption', 'policy', 'cannot-tell'] as const;
  const lawyer = {
    reachable: true,
    debtIds: null,
    contactedOn: null,
    responded: null,
    consentsToDirectContact: null,
  };
  const petition = {
    chapter: '7',
    filedOn: '2026-05-01',
    debtIsPrepetition: true,
    discharged: null,
    ended: null,
  };
  const said = (words: string, channel: 'letter' | 'text') =>
    event('2026-05-20T15:00:00Z', { direction: 'in', channel, words, result: null });

  it.each([
    ['attorney', facts({ attorney: lawyer }), question(), at],
    ['bankruptcy', facts({ bankruptcy: petition }), question(), at],
    ['cease', facts({ events: [said('Cease all contact with me', 'letter')] }), question(), at],
    ['dispute', facts({ events: [said('I dispute this debt', 'letter')] }), question(), at],
    ['medium-request', facts({ events: [said('STOP', 'text')] }), question({ channel: 'text' }), at],
    ['hours.federal', facts(), question(), night],
    [
      'inconvenient-place',
      facts({ preferences: [preference('not at work', { place: 'work' })] }),
      question({ place: 'work' }),
      at,
    ],
  ])('never lifts %s, whoever asks', (ruleId, given, asked, moment) => {
    const verdict = assessContact(given, asked, moment, null);
    expect(verdict.outcome).toBe('block');
    expect(refusalOf(verdict, override(ruleId), all)?.is).toBe('never');
  });
});

describe('a fact recorded in error', () => {
  const wrong = event('2026-05-20T15:00:00Z', {
    direction: 'in',
    channel: 'letter',
    words: 'I refuse to pay',
    result: null,
  });
  const retraction = {
    factId: wrong.id,
    by: 'Lee Park',
    reason: 'Letter of another customer, filed here by mistake',
    at,
  };

  it('is no longer read by the rules, while the event stays', () => {
    const given = facts({ events: [wrong] });
    expect(assessContact(given, question(), at, null).outcome).toBe('block');
    const corrected = withoutRetracted(given, [retraction]);
    expect(assessContact(corrected, question(), at, null).outcome).toBe('allow');
    expect(corrected.events).toHaveLength(1);
  });
});
