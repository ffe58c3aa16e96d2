// @vitest-environment happy-dom
import { waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { attempt, read } from '../fixtures/build.ts';
import { beside, closePanel, groupOf, press, region } from '../open-panel.ts';
import { on } from '../states.ts';
import { MOBILE, vera } from './customers.ts';

const reader = vi.hoisted(() => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { arrived, arrive: () => arrive() };
});
vi.mock('../../../../../shared/compliance/stops.ts', async (original) => {
  await reader.arrived;
  return await original();
});

afterEach(closePanel);

const strip = async () => (await region('Verdict')).textContent ?? '';
const wrote = (note: string) =>
  vera({
    attempts: read(
      attempt('00T000000000091AAA', '2026-11-20T16:00:00.000Z', { direction: 'in', channel: 'text', note }),
    ),
  });

it('judges nobody who said something before the words can be read; whoever said nothing is judged at once', async () => {
  await beside(on(vera()));
  await waitFor(async () => expect(await strip()).toContain('OK to call'));
  await closePanel();

  const world = await beside(on(wrote('Stop calling me.')));
  expect(await strip()).toContain('Checking the rules');
  await press('Call', await groupOf(MOBILE));
  expect(world.dialled).toEqual([]);
  expect(world.badges.filter(Boolean)).toEqual([]);

  reader.arrive();
  await waitFor(async () => expect(await strip()).toContain('Blocked'));
  expect(await strip()).toContain('asked not to be called');
});
