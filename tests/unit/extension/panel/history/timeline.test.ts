import { describe, expect, it } from 'vitest';
import { lastPromise, lastTalk, lastTry } from '../../../../../extension/panel/history/last-talk.ts';
import { timeline } from '../../../../../extension/panel/history/timeline.ts';
import { known, unknown } from '../../../../../shared/domain/known.ts';
import { attempt, promise, read, snapshotOf } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';
import { entryOf } from '../states.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('timeline', () => {
  it('is one list, newest first; within a day what has a time stands above what has none', () => {
    expect(timeline(dana, []).map(({ kind, at }) => [kind, at])).toEqual([
      ['calls', '2026-11-20T15:02:00.000Z'],
      ['payments', '2026-11-19'],
      ['calls', '2026-11-16T18:30:00.000Z'],
      ['promises', '2026-11-17'],
      ['notes', '2026-11-03T16:20:00.000Z'],
      ['calls', '2026-11-04'],
      ['calls', '2026-10-28T14:10:00.000Z'],
    ]);
  });

  it('shows what was logged here until it is read from the CRM, in its latest revision', () => {
    const entry = entryOf(dana, 'NA', 5);
    expect(timeline(dana, [entry])[0]).toMatchObject({ id: entry.id, own: entry });
    const { key } = entry.command.attempt;
    const readBack = (revision: number) => ({
      ...dana,
      attempts: read(attempt('a', '2026-11-23T19:05:00.000Z', { key, revision })),
    });
    expect(ids(timeline(readBack(1), [entry]))).not.toContain(entry.id);
    expect(ids(timeline(readBack(2), [entry]))).not.toContain(entry.id);
    expect(ids(timeline(readBack(0), [entry]))).toContain(entry.id);
    expect(ids(timeline(readBack(0), [entry]))).not.toContain('a');
  });

  it('shows a call the phone system logged too as one row', () => {
    const own = attempt('own', '2026-11-23T19:05:00.000Z', { key: 'k', revision: 1 });
    const theirs = attempt('theirs', '2026-11-23T19:06:00.000Z', { twinOf: 'own' });
    const both = timeline({ ...dana, attempts: read(own, theirs) }, []);
    expect(ids(both)).toContain('own');
    expect(ids(both)).not.toContain('theirs');
    expect(both.find(({ id }) => id === 'own')).toMatchObject({ twin: { id: 'theirs' } });
    // The one it belongs to lies beyond what was read: then it is all there is.
    expect(ids(timeline({ ...dana, attempts: read(theirs) }, []))).toContain('theirs');
  });

  it.each(['undone', 'refused'] as const)('leaves out what was %s', (state) => {
    const entry = entryOf(dana, 'NA', 5, { state });
    expect(ids(timeline(dana, [entry]))).not.toContain(entry.id);
  });

  it('puts what has no day last', () => {
    const [first] = dana.receipts.is === 'read' ? dana.receipts.items : [];
    if (!first) throw new Error('no receipt');
    const undated = { ...dana, receipts: read({ ...first, on: unknown('hidden') }) };
    expect(timeline(undated, []).at(-1)).toMatchObject({ kind: 'payments', at: null });
  });
});

describe('the last of each', () => {
  it('talk is a conversation; a try is anything', () => {
    expect(lastTalk(dana)?.by).toBe('Maria Cruz');
    expect(lastTry(dana)?.by).toBe('Ana Lim');
    expect(lastTalk(snapshotOf({}))).toBeUndefined();
  });

  it('promise is the latest made that still stands', () => {
    const snapshot = snapshotOf(
      {},
      {
        promises: read(
          promise('old', '2026-10-01', '2026-10-10', 10, { status: known('broken') }),
          promise('new', '2026-11-01', '2026-11-10', 10, { status: unknown('x') }),
          promise('later', '2026-11-01', '2026-11-20', 10),
          promise('gone', '2026-11-05', '2026-11-30', 10, { status: known('superseded') }),
        ),
      },
    );
    expect(lastPromise(snapshot)?.id).toBe('later');
  });
});
