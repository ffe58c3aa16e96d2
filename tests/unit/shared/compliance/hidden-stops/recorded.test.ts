import { describe, expect, it } from 'vitest';
import {
  findHiddenStops,
  hiddenStopsOf,
} from '../../../../../shared/compliance/hidden-stops/find-hidden-stops.ts';
import type { ComplianceDecision } from '../../../../../shared/domain/compliance-decision.ts';
import type { ContactPreference } from '../../../../../shared/domain/contact-preference.ts';
import { absent, forbidden, known, unknown } from '../../../../../shared/domain/known.ts';
import { aHold, anAttempt, detectorInput, nothingRecorded } from './sources.ts';

const none: ReadonlySet<string> = new Set();

describe('what is on record', () => {
  const notes = detectorInput([
    'Her lawyer is Marta Quill.',
    'stop texting me',
    'call after 5',
    'Spanish only',
  ]);
  const kinds = (recorded: Partial<typeof nothingRecorded>) =>
    findHiddenStops(notes, { ...nothingRecorded, ...recorded }, none).map(({ kind }) => kind);

  it('is not shown again', () => {
    expect(kinds({})).toEqual(['attorney', 'opt-out', 'inconvenient-time', 'language']);
    expect(kinds({ holds: [aHold(known('attorney'))] })).not.toContain('attorney');
    expect(kinds({ languages: ['es'] })).not.toContain('language');
    expect(kinds({ languages: ['en'] })).toContain('language');
  });

  it('covers a medium only when it closes that medium', () => {
    expect(kinds({ holds: [aHold(known('opt-out'), { medium: known('call') })] })).toContain('opt-out');
    expect(kinds({ holds: [aHold(known('opt-out'), { medium: known('text') })] })).not.toContain('opt-out');
    expect(kinds({ holds: [aHold(known('cease'))] })).not.toContain('opt-out');
  });

  it('covers hours only when it closes as much', () => {
    const closed = { ...aPreference, toMinute: known(1020) };
    expect(kinds({ preferences: [closed] })).not.toContain('inconvenient-time');
    expect(kinds({ preferences: [{ ...closed, toMinute: known(1019) }] })).toContain('inconvenient-time');
    expect(kinds({ preferences: [{ ...closed, active: known(false) }] })).toContain('inconvenient-time');
    expect(kinds({ preferences: [{ ...closed, days: known([1]) }] })).toContain('inconvenient-time');
  });

  it('covers nothing when its kind or state cannot be read', () => {
    expect(kinds({ holds: [aHold(forbidden)] })).toContain('attorney');
    expect(kinds({ holds: [aHold(known('attorney'), { status: unknown('timeout') })] })).toContain(
      'attorney',
    );
  });

  it('that is over covers what was written before it was recorded, not after', () => {
    const lifted = aHold(known('attorney'), { status: known('lifted') });
    expect(kinds({ holds: [lifted] })).not.toContain('attorney');
    expect(kinds({ holds: [{ ...lifted, recordedAt: '2026-03-01T00:00:00.000Z' }] })).toContain('attorney');
  });

  it('leaves out what was dismissed, and nothing else', () => {
    const [first] = findHiddenStops(notes, nothingRecorded, none);
    const left = findHiddenStops(notes, nothingRecorded, new Set([first?.id ?? '']));
    expect(left.map(({ kind }) => kind)).toEqual(['opt-out', 'inconvenient-time', 'language']);
  });

  it('knows a number already marked as wrong', () => {
    const marked = { ...anAttempt, note: 'Wrong number', numberStatus: 'wrong-number' as const };
    expect(findHiddenStops(detectorInput([], [marked]), nothingRecorded, none)).toEqual([]);
  });
});

describe('a whole snapshot', () => {
  const read = <T>(items: T[]) => ({ is: 'read' as const, items, complete: true, total: items.length });
  const { notes, attempts, warnings, readAt } = detectorInput(['Her lawyer is Marta Quill.', 'Spanish only']);
  const snapshot = {
    notes,
    attempts,
    warnings,
    readAt,
    org: { zone: 'America/Chicago' },
    customer: { language: absent },
    parties: read<never>([]),
    holds: { is: 'absent' as const },
    preferences: { is: 'failed' as const, why: 'timeout' },
    decisions: read<ComplianceDecision>([]),
  };
  const kinds = (changes: Partial<Parameters<typeof hiddenStopsOf>[0]>) =>
    hiddenStopsOf({ ...snapshot, ...changes }).map(({ kind }) => kind);

  it('shows what it cannot know to be recorded', () => {
    expect(kinds({})).toEqual(['attorney', 'language']);
  });

  it('takes holds and languages from it', () => {
    expect(kinds({ holds: read([aHold(known('attorney'))]) })).toEqual(['language']);
    expect(kinds({ customer: { language: known('es') } })).toEqual(['attorney']);
  });

  it('leaves out what a decision dismissed: that record, that kind, that quote', () => {
    const dismissal: ComplianceDecision = {
      id: 'd1',
      object: 'Compliance_Decision__c',
      key: null,
      kind: known('hint-dismissed'),
      reason: known('an old note'),
      subjectId: known('n0'),
      quote: known('Her lawyer is Marta Quill'),
      hint: known('attorney'),
      ruleIds: absent,
      profile: absent,
      partyId: absent,
      debtIds: absent,
      at: '2026-03-06T00:00:00.000Z',
      by: null,
    };
    expect(kinds({ decisions: read([dismissal]) })).toEqual(['language']);
    expect(kinds({ decisions: read([{ ...dismissal, quote: known('lawyer') }]) })).toContain('attorney');
    expect(kinds({ decisions: read([{ ...dismissal, hint: known('cease') }]) })).toContain('attorney');
    expect(kinds({ decisions: read([{ ...dismissal, subjectId: known('n1') }]) })).toContain('attorney');
  });
});

const aPreference: ContactPreference = {
  id: 'c1',
  object: 'Contact_Preference__c',
  key: null,
  kind: known('inconvenient'),
  active: known(true),
  partyId: absent,
  days: absent,
  fromMinute: absent,
  toMinute: absent,
  place: absent,
  medium: absent,
  number: absent,
  words: absent,
  oral: absent,
  givenAt: absent,
  givenTo: absent,
  inCompliantCommunication: absent,
  through: absent,
};
