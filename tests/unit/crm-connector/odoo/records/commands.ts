import fc from 'fast-check';
import type { Conversation } from '../../../../../shared/domain/conversation.ts';
import { type WriteCommand, writeCommandSchema } from '../../../../../shared/domain/write-command.ts';
import {
  agreement,
  attorneyDraft,
  disputeHold,
  nothing,
  task,
  wishHold,
} from '../../../../contract/connector/talks.ts';

export const ORIGIN = 'https://erp.example.com';

/** What every command about Acme holds. */
export const made = {
  v: 1,
  orgId: 'erp.example.com/acme',
  userId: '5',
  customer: { system: 'odoo', apiOrigin: ORIGIN, object: 'res.partner', id: '9' },
  customerName: 'Acme Logistics & Sons, Inc.',
  madeAt: '2026-11-20T15:30:40.000Z',
} as const;

export const KEY = '0b5f6f0e-2a8e-4c6d-9a64-3a1f0c9d7e21';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'<>&"\'; \n\t\r\u0000\ud800\u202e\u200b’é漢'), maxLength: 40 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</p><p style="display:none">parley:v1:e30:00000000:00000000;',
    'parley:v1:e30:a3e7b0f1:00000000;',
    'parley:e1:e30:a3e7b0f1;',
    '&lt;b&gt; &amp;amp; &#39;',
    '<img src="data:image/png;base64,AAAA">',
    'x'.repeat(5000),
  ),
);
const words = texts.filter((text) => text.length > 0);
const uuid = fc.uuid({ version: 4 });
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const attempts = fc
  .record({
    key: uuid,
    revision: fc.integer({ min: 1, max: 99 }),
    direction: fc.constantFrom('out', 'in'),
    channel: fc.constantFrom('call', 'voicemail', 'text', 'email', 'letter', 'portal'),
    number: fc.option(texts),
    partyName: fc.option(texts),
    startedAt: instant,
    endedAt: fc.option(instant),
    note: fc.option(texts),
  })
  .map((some) => ({
    phoneId: null,
    partyId: null,
    debtIds: [],
    result: 'no_answer',
    disposition: 'NA',
    numberStatus: null,
    language: null,
    ruleSet: null,
    ...some,
  }));

/** What a talk leaves on record, with whatever text in it. */
const talks: fc.Arbitrary<Conversation> = fc
  .record({ quote: words, subject: words, name: texts, line: texts, seen: texts })
  .map(({ quote, subject, name, line, seen }) => ({
    ...nothing,
    path: [{ node: seen, answer: null, at: made.madeAt, reason: seen }],
    said: [{ textId: 'mini', language: 'en', text: seen, at: made.madeAt }],
    facts: ['RPC', 'PTP'],
    holds: [disputeHold({ words: quote })],
    preferences: [wishHold()],
    agreements: [agreement(3, { words: quote }), agreement(1, { kind: 'settlement', reference: name })],
    changes: [
      {
        is: 'contact',
        key: KEY,
        name,
        role: null,
        phone: null,
        email: null,
        source: quote,
      },
    ],
    accountStatus: 'disputed',
    sensitive: true,
    invoiceNotes: [{ key: KEY, object: 'account.move', invoiceId: '3', number: 'INV/3', line }],
    tasks: [task({ subject: subject.slice(0, 255), text: quote })],
    disclosure: 'made',
    delinquencyReason: 'cash-flow',
  }));

/** Commands of every kind, with hostile text wherever a person's text goes. */
export const commands: fc.Arbitrary<WriteCommand> = fc
  .oneof(
    fc
      .record({
        attempt: attempts,
        followUp: fc.option(words.map((subject) => ({ due: '2026-12-01', subject }))),
        evidence: fc.option(texts),
        conversation: fc.option(talks),
      })
      .map((some) => ({ kind: 'log-attempt', ...some })),
    fc
      .record({ key: uuid, quote: words })
      .map(({ key, quote }) => ({ kind: 'record-hold', key, hold: { ...attorneyDraft, words: quote } })),
    fc
      .record({ key: uuid, holdId: texts, reason: words })
      .map((some) => ({ kind: 'lift-hold', status: 'lifted', ...some })),
    fc.record({ key: uuid, quote: words }).map(({ key, quote }) => ({
      kind: 'record-preference',
      key,
      preference: { ...wishHold().preference, words: quote },
    })),
    fc
      .record({ key: uuid, subjectId: texts, hint: texts, quote: texts, reason: words })
      .map((some) => ({ kind: 'dismiss-hint', ...some })),
    fc
      .record({ key: uuid, reason: fc.option(texts), profile: fc.constantFrom('b2b', 'first-party') })
      .map((some) => ({ kind: 'confirm-profile', ...some })),
    fc
      .record({ key: uuid, reason: words, evidence: texts, debtIds: fc.array(texts, { maxLength: 3 }) })
      .map((some) => ({
        kind: 'override',
        partyId: null,
        number: null,
        attemptKey: null,
        ruleIds: ['r'],
        ...some,
      })),
    fc
      .record({ key: uuid, reason: words, beyond: fc.array(texts, { minLength: 1, maxLength: 3 }) })
      .map((some) => ({
        kind: 'request-approval',
        terms: agreement(2).terms,
        fingerprint: 'ab'.repeat(32),
        partyId: null,
        ...some,
      })),
    fc.record({ key: uuid, approvalId: uuid, reason: words }).map((some) => ({
      kind: 'answer-approval',
      fingerprint: 'ab'.repeat(32),
      answer: 'approved',
      ...some,
    })),
  )
  .map((command) => writeCommandSchema.parse({ ...made, ...command }));

/** A press of "No answer". */
export function noAnswer(
  change: Partial<Extract<WriteCommand, { kind: 'log-attempt' }>['attempt']> = {},
): Extract<WriteCommand, { kind: 'log-attempt' }> {
  return {
    ...made,
    kind: 'log-attempt',
    attempt: {
      key: KEY,
      revision: 1,
      direction: 'out',
      channel: 'call',
      number: '+1 415-555-0100',
      phoneId: null,
      partyId: null,
      partyName: 'Jane Payable',
      debtIds: [],
      result: 'no_answer',
      disposition: 'NA',
      numberStatus: null,
      startedAt: '2026-11-20T15:30:00.000Z',
      endedAt: '2026-11-20T15:30:25.000Z',
      language: 'en',
      ruleSet: null,
      note: 'Rang eight times.',
      ...change,
    },
    followUp: null,
    evidence: '{"verdict":"allow"}',
    conversation: null,
  };
}
