// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { StorageError } from '../../../../../extension/storage/storage-error.ts';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel, openPanel, outboxSays } from '../open-panel.ts';
import { entryOf, on } from '../states.ts';

afterEach(closePanel);

const queue = (length: number) =>
  Array.from({ length }, (_one, index) => entryOf(dana, 'NA', 1, { id: `entry ${index}`, seq: index }));

/** The panel beside Dana, with so much to be sent. */
async function withQueue(length: number) {
  const world = on(dana);
  world.outbox = queue(length);
  await beside(world);
  await outboxSays(`${length} waiting`);
  return world;
}

describe('the status line of the outbox', () => {
  it('says how far a long queue has come, and when it is all saved', async () => {
    const world = await withQueue(1_000);
    await screen.findByText('0 of 1,000 saved');
    world.outbox = world.outbox.map((entry, index) => (index < 312 ? { ...entry, state: 'applied' } : entry));
    world.notice('outbox.changed');
    await screen.findByText('312 of 1,000 saved');
    world.outbox = world.outbox.map((entry, index) => ({
      ...entry,
      state: index === 0 ? 'refused' : 'applied',
    }));
    world.notice('outbox.changed');
    await outboxSays('1 needs attention');
    await screen.findByText('999 of 1,000 saved');
    world.outbox = world.outbox.map((entry) => ({ ...entry, state: 'applied' }));
    world.notice('outbox.changed');
    await outboxSays('All saved');
    expect(screen.queryByText(/of 1,000 saved/)).toBeNull();
  });

  it.each([
    [19, false],
    [20, true],
  ])('of %i waiting says so: %s', async (length, isSaid) => {
    await withQueue(length);
    if (isSaid) await screen.findByText(`0 of ${length} saved`);
    else expect(screen.queryByText(`0 of ${length} saved`)).toBeNull();
  });

  it.each([
    [
      new StorageError('newer'),
      /Update Parley: a newer version wrote what is stored here. Nothing was changed/,
    ],
    [new StorageError('blocked'), /Close the other windows of Parley/],
    [new StorageError('failed'), /could not be read. Nothing is lost/],
  ])('says what to do about %s', async (error, words) => {
    const world = on(dana);
    world.ports.outbox.list = async () => {
      throw error;
    };
    await openPanel(world);
    await screen.findByText(words);
  });
});
