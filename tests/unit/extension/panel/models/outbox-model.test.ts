import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import {
  entriesOf,
  latestPerAttempt,
  needsAttention,
  OutboxModel,
} from '../../../../../extension/panel/models/outbox-model.ts';
import type { AttemptEntry } from '../../../../../extension/panel/panel-ports.ts';
import { StorageError } from '../../../../../extension/storage/storage-error.ts';
import { FakeWorld } from '../fake-world.ts';
import { dana, hidden } from '../fixtures/people.ts';
import { entryOf } from '../states.ts';

const revision = (entry: AttemptEntry, number: number, change: Partial<AttemptEntry> = {}): AttemptEntry => {
  const attempt = { ...entry.command.attempt, revision: number };
  return {
    ...entry,
    id: `${attempt.key}:${number}`,
    seq: entry.seq + number,
    command: { ...entry.command, attempt },
    ...change,
  };
};

describe('the outbox says', () => {
  const status = async (world: FakeWorld) => {
    const model = new OutboxModel(world.ports);
    const before = model.status.value;
    model.start();
    await expect.poll(() => model.status.value).not.toBe(before);
    return model.status.value;
  };

  it.each([
    [[], { is: 'all-saved' }],
    [['applied', 'undone'], { is: 'all-saved' }],
    [['queued', 'sending', 'waiting', 'unknown', 'applied'], { is: 'waiting', n: 4 }],
    [['queued', 'refused', 'refused'], { is: 'attention', n: 2 }],
  ] as const)('%j: %j', async (entryStates, expected) => {
    const world = new FakeWorld();
    world.outbox = entryStates.map((state, place) => entryOf(dana, 'NA', place + 1, { state }));
    expect(await status(world)).toEqual(expected);
  });

  it('that a stored call nobody can read any more needs attention', async () => {
    const world = new FakeWorld();
    const record = { key: 1, value: {}, why: 'x', at: world.now };
    world.broken = [
      { store: 'outbox', ...record },
      { store: 'snapshots', ...record },
    ];
    expect(await status(world)).toEqual({ is: 'attention', n: 1 });
  });

  it('that it cannot be read, never that all is saved', async () => {
    const world = new FakeWorld();
    world.ports.outbox.list = async () => {
      throw new Error('blocked');
    };
    expect(await status(world)).toEqual({ is: 'unreadable', why: 'broken' });
  });

  it('that it is saving from the press until it is on disk, and never meanwhile that all is saved', async () => {
    const world = new FakeWorld();
    const model = new OutboxModel(world.ports);
    model.start();
    await expect.poll(() => model.status.value).toEqual({ is: 'all-saved' });
    const said = new Set<string>();
    const stop = effect(() => {
      said.add(model.status.value.is);
    });
    await model.add(entryOf(dana, 'NA', 1).command);
    stop();
    expect([...said]).toEqual(['all-saved', 'saving', 'waiting']);
    expect(model.status.value).toEqual({ is: 'waiting', n: 1 });
  });

  it('that nothing waits of what could not be stored', async () => {
    const world = new FakeWorld();
    world.ports.outbox.add = () => Promise.reject(new StorageError('failed'));
    const model = new OutboxModel(world.ports);
    model.start();
    await expect.poll(() => model.status.value).toEqual({ is: 'all-saved' });
    const added = model.add(entryOf(dana, 'NA', 1).command);
    expect(model.status.value).toEqual({ is: 'saving' });
    await expect(added).rejects.toThrow();
    expect(model.status.value).toEqual({ is: 'all-saved' });
  });

  it('that a newer Parley wrote what is there', async () => {
    const world = new FakeWorld();
    world.ports.outbox.list = async () => {
      throw new StorageError('newer');
    };
    expect(await status(world)).toEqual({ is: 'unreadable', why: 'newer' });
  });
});

describe('needsAttention', () => {
  it('is what was refused, or is in doubt under another sign-in or where nobody may look', () => {
    const entry = entryOf(dana, 'NA', 1);
    expect(needsAttention({ ...entry, state: 'refused' })).toBe(true);
    expect(needsAttention({ ...entry, state: 'unknown', code: 'wrong-user' })).toBe(true);
    expect(needsAttention({ ...entry, state: 'unknown', code: 'wrong-org' })).toBe(true);
    expect(needsAttention({ ...entry, state: 'unknown', code: 'timeout' })).toBe(false);
    expect(needsAttention({ ...entry, state: 'unknown', lookRefused: true })).toBe(true);
    expect(needsAttention({ ...entry, state: 'waiting', code: 'wrong-user' })).toBe(false);
  });
});

describe('latestPerAttempt', () => {
  const first = entryOf(dana, 'NA', 1);
  const second = entryOf(dana, 'BZ', 2);

  it('is the latest revision of each attempt, newest first', () => {
    const fixed = revision(first, 2);
    expect(latestPerAttempt([first, second, fixed])).toEqual([second, fixed]);
  });

  it('passes over an undone correction, but shows an undone attempt', () => {
    expect(latestPerAttempt([first, revision(first, 2, { state: 'undone' })])).toEqual([first]);
    const undone = { ...first, state: 'undone' as const };
    expect(latestPerAttempt([undone])).toEqual([undone]);
    expect(latestPerAttempt([undone, revision(first, 2)])).toEqual([revision(first, 2)]);
  });

  it('of a customer are that customer’s alone', () => {
    expect(entriesOf([first, entryOf(hidden, 'NA', 3)], dana.customer.ref)).toEqual([first]);
    expect(entriesOf(null, dana.customer.ref)).toEqual([]);
  });
});
