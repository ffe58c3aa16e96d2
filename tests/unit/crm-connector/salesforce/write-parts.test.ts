import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  factsLine,
  splitDescription,
  traceFrom,
  traceText,
} from '../../../../crm-connector/salesforce/customer/task-trace.ts';
import {
  lastRevision,
  parseEvidence,
  withRevision,
} from '../../../../crm-connector/salesforce/write/evidence.ts';
import { followUpStep } from '../../../../crm-connector/salesforce/write/follow-up.ts';
import { mergedNote } from '../../../../crm-connector/salesforce/write/note-merge.ts';
import { TASK_KEY, writeStrategyOf } from '../../../../crm-connector/salesforce/write/write-strategy.ts';
import { callResultSchema } from '../../../../shared/domain/contact-attempt.ts';
import { schemaOf } from './schema-of.ts';

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('a note that is corrected', () => {
  it('never loses what somebody else wrote', () => {
    const words = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(words, words, words, (current, previous, next) => {
        fc.pre(current !== previous);
        expect(mergedNote(current, previous, next)).toContain(current);
      }),
    );
  });

  it('holds the correction, once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (current, previous, next) => {
        fc.pre(next !== previous);
        const merged = mergedNote(current, previous, next);
        expect(merged).toContain(next);
        expect(mergedNote(merged, next, next)).toBe(merged);
      }),
    );
  });

  it.each([
    ['ours', 'ours', 'better', 'better'],
    ['ours', 'ours', '', ''],
    ['theirs', 'ours', '', 'theirs'],
    ['theirs', 'ours', 'ours', 'theirs'],
    ['theirs', 'ours', 'better', 'theirs\n\nbetter'],
    ['', 'ours', 'better', 'better'],
  ])('%j over %j with %j is %j', (current, previous, next, merged) => {
    expect(mergedNote(current, previous, next)).toBe(merged);
  });
});

describe('a task that is the only record', () => {
  const facts = fc.record({
    startedAt: fc
      .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
      .map((date) => date.toISOString()),
    number: fc.option(fc.stringMatching(/^[+()\d -]*\d$/)),
    result: fc.constantFrom(...callResultSchema.options),
    disposition: fc.stringMatching(/^[A-Z-]{1,6}$/),
  });

  it('tells its facts in the last line of its description, whatever stands above', () => {
    fc.assert(
      fc.property(facts, fc.string(), (given, note) => {
        const trimmed = note.trimEnd();
        const description = trimmed === '' ? factsLine(given) : `${trimmed}\n\n${factsLine(given)}`;
        expect(splitDescription(description)).toEqual({ note: trimmed, facts: given });
      }),
    );
  });

  it('has none when the line was broken', () => {
    const line = 'Parley: started yesterday; result no_answer; code NA';
    expect(splitDescription(line)).toEqual({ note: line, facts: undefined });
    expect(
      splitDescription('Parley: started 2026-11-22T17:02:11Z; result fine; code NA').facts,
    ).toBeUndefined();
  });

  it('carries key and revision', () => {
    expect(traceText({ key: KEY, revision: 12 })).toBe(`parley:${KEY}:12`);
    expect(traceFrom(`parley:${KEY}:12`)).toEqual({ key: KEY, revision: 12 });
    expect(traceFrom(`parley:${KEY}:follow-up`)).toBeUndefined();
    expect(traceFrom(`parley:${KEY}:0`)).toBeUndefined();
    expect(traceFrom('cti-4711')).toBeUndefined();
  });
});

describe('evidence', () => {
  const command = {
    attempt: { revision: 2 },
    evidence: '{"verdict":"block"}',
    madeAt: 'now',
    followUp: null,
  };

  it('that somebody overwrote is kept as it was found', () => {
    const found = parseEvidence('see the file');
    expect(found).toEqual([{ revision: 0, madeAt: '', foreign: 'see the file' }]);
    expect(lastRevision(found)).toBeUndefined();
    const text = withRevision(found, command as unknown as Parameters<typeof withRevision>[1]);
    expect(JSON.parse(text)).toMatchObject([
      { foreign: 'see the file' },
      { revision: 2, verdict: { verdict: 'block' } },
    ]);
  });

  it('nothing is no revision', () => {
    expect(parseEvidence(null)).toEqual([]);
    expect(parseEvidence('')).toEqual([]);
  });
});

describe('a follow-up when its attempt is corrected', () => {
  const wish = { due: '2026-11-24', subject: 'Call again' };
  const open = { id: '00T', isClosed: false, lastModified: '2026-11-22T12:00:00.000+0000' };
  const done = { ...open, isClosed: true };
  const step = (next: typeof wish | null, previous: typeof wish | null, current: typeof open | undefined) =>
    followUpStep(next, previous, current, 'Done', (followUp) => ({ Subject: followUp.subject }));

  it('stays when nothing changes', () => {
    expect(step(wish, wish, open)).toEqual({ is: 'leave' });
    expect(step(wish, wish, done)).toEqual({ is: 'leave' });
    expect(step(null, null, undefined)).toEqual({ is: 'leave' });
  });

  it('is closed when it is not wanted any more, unless it is', () => {
    expect(step(null, wish, open)).toMatchObject({ is: 'change', fields: { Status: 'Done' } });
    expect(step(null, wish, done)).toEqual({ is: 'leave' });
    expect(step(null, wish, undefined)).toEqual({ is: 'leave' });
  });

  it('is moved with only what moved', () => {
    expect(step({ ...wish, due: '2026-11-25' }, wish, open)).toMatchObject({
      is: 'change',
      fields: { ActivityDate: '2026-11-25' },
    });
    expect(step({ ...wish, subject: 'Write' }, wish, open)).toMatchObject({
      is: 'change',
      fields: { Subject: 'Write' },
    });
  });

  it('is opened when there is none to move', () => {
    expect(step(wish, null, undefined)).toEqual({ is: 'create', fields: { Subject: 'Call again' } });
    expect(step({ ...wish, due: '2026-11-25' }, wish, done)).toMatchObject({ is: 'create' });
  });
});

describe('the way to write', () => {
  const task = { Subject: {}, Status: {}, CallObject: {} };
  const guard = { unique: true, externalId: true, length: 36 };
  const record = { Key__c: guard, Started_At__c: {}, Revision__c: {} };

  it.each([
    ['A', { Task: task, Contact_Attempt__c: record }],
    ['B', { Task: { ...task, [TASK_KEY]: guard } }],
    [
      'B',
      {
        Task: { ...task, [TASK_KEY]: guard },
        Contact_Attempt__c: { ...record, Key__c: { ...guard, unique: false } },
      },
    ],
    [
      'B',
      {
        Task: { ...task, [TASK_KEY]: guard },
        Contact_Attempt__c: { ...record, Started_At__c: { createable: false } },
      },
    ],
    ['C', { Task: task }],
    ['C', { Task: { ...task, [TASK_KEY]: { ...guard, length: 35 } } }],
    ['C', { Task: { ...task, [TASK_KEY]: { ...guard, externalId: false } } }],
    ['none', { Task: { ...task, CallObject: { filterable: false } } }],
    ['none', { Task: { ...task, CallObject: { createable: false } } }],
    [
      'none',
      { Task: { Subject: {}, Status: { createable: false }, CallObject: {} }, Contact_Attempt__c: record },
    ],
    ['none', {}],
  ])('is %s', (strategy, objects) => {
    expect(writeStrategyOf(schemaOf(objects as Parameters<typeof schemaOf>[0]))).toBe(strategy);
  });
});
