import { describe, expect, it } from 'vitest';
import { pendingFor } from '../../../../../extension/panel/verdict/pending-for.ts';
import { decisionCommand } from '../../../../../extension/panel/verdict/write-commands.ts';
import { conversationSchema } from '../../../../../shared/domain/conversation.ts';
import type { HoldDraft } from '../../../../../shared/domain/hold.ts';
import { queued } from '../fake-world.ts';
import { NOW } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';
import { entryOf } from '../states.ts';

const key = '00000000-0000-4000-8000-000000000077';
const made = { key, at: NOW };
const attorney: HoldDraft = {
  kind: 'attorney',
  partyId: null,
  debtId: null,
  medium: null,
  number: null,
  words: 'my lawyer is R. Marsh',
  written: null,
  receivedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  disputedAmount: null,
  answeredOn: null,
  invoiceId: null,
  invoiceNumber: null,
  reason: null,
  attorney: null,
  bankruptcy: null,
  source: 'parley',
  sourceId: null,
};
const preference = (kind: 'inconvenient' | 'contact-consent') => ({
  kind: 'record-preference' as const,
  preference: {
    kind,
    partyId: null,
    days: null,
    fromMinute: null,
    toMinute: null,
    place: null,
    medium: null,
    number: null,
    words: 'not before noon',
    oral: true,
    givenAt: NOW,
    givenTo: 'us' as const,
    inCompliantCommunication: null,
    through: null,
  },
});
const refused = (decided: Parameters<typeof decisionCommand>[1]) => [
  { ...queued(decisionCommand(dana, decided, made), 1, NOW), state: 'refused' as const },
];

describe('what counts beside the snapshot', () => {
  it('a call that waits, is on its way or in doubt counts; one taken back does not', () => {
    for (const state of ['queued', 'waiting', 'sending', 'unknown'] as const)
      expect(pendingFor(dana, [entryOf(dana, 'NA', 1, { state })])).toHaveLength(1);
    expect(pendingFor(dana, [entryOf(dana, 'NA', 1, { state: 'undone', settledAt: NOW })])).toEqual([]);
  });

  it('a call the CRM refused was placed all the same, and counts until a person lets it go', () => {
    expect(pendingFor(dana, [entryOf(dana, 'NA', 1, { state: 'refused' })])).toHaveLength(1);
  });

  it('a stop or a closed hour the CRM refused to keep is known all the same', () => {
    expect(pendingFor(dana, refused({ kind: 'record-hold', hold: attorney }))).toHaveLength(1);
    expect(pendingFor(dana, refused(preference('inconvenient')))).toHaveLength(1);
  });

  it('nothing the CRM refused opens a call', () => {
    const reason = 'Said on the phone';
    expect(pendingFor(dana, refused(preference('contact-consent')))).toEqual([]);
    expect(pendingFor(dana, refused({ kind: 'confirm-profile', profile: 'b2b', reason: null }))).toEqual([]);
    expect(
      pendingFor(dana, refused({ kind: 'lift-hold', holdId: 'a04', status: 'recorded-in-error', reason })),
    ).toEqual([]);
    expect(
      pendingFor(
        dana,
        refused({
          kind: 'override',
          partyId: null,
          debtIds: [],
          number: null,
          attemptKey: null,
          ruleIds: ['call-frequency'],
          reason,
          evidence: '{}',
        }),
      ),
    ).toEqual([]);
  });

  it('what the CRM took counts here until it has been read from there', () => {
    const applied = (settledAt: string) =>
      pendingFor(dana, [entryOf(dana, 'NA', 1, { state: 'applied', settledAt })]);
    expect(applied(dana.contactFactsReadAt)).toHaveLength(1);
    const before = Temporal.Instant.from(dana.contactFactsReadAt).subtract({ milliseconds: 1 }).toString();
    expect(applied(before)).toEqual([]);
  });

  it('a notice that was mailed counts until the debts have been read again, which no read before a call does', () => {
    const entry = entryOf(dana, 'NA', 1, { state: 'applied', settledAt: dana.readAt });
    const conversation = conversationSchema.parse({
      ...{ path: [], said: [], facts: [], holds: [], preferences: [], agreements: [] },
      changes: [{ is: 'validation-sent', debtId: 'a01', on: '2026-11-23' }],
      ...{ accountStatus: null, sensitive: null, invoiceNotes: [], tasks: [] },
    });
    const mailed = [{ ...entry, command: { ...entry.command, conversation } }];
    const later = Temporal.Instant.from(dana.readAt).add({ milliseconds: 1 }).toString();
    expect(pendingFor({ ...dana, contactFactsReadAt: later }, mailed)).toHaveLength(1);
    expect(pendingFor({ ...dana, readAt: later, contactFactsReadAt: later }, mailed)).toEqual([]);
  });
});
