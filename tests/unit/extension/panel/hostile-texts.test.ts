// @vitest-environment happy-dom

import { fireEvent } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerWithoutTricks } from '../../../../extension/messaging/without-tricks.ts';
import {
  type CustomerSnapshot,
  customerSnapshotSchema,
} from '../../../../shared/domain/customer-snapshot.ts';
import { channelSamples } from '../messaging/channel-samples.ts';
import { HOSTILE } from '../messaging/hostile-text.ts';
import type { FakeWorld } from './fake-world.ts';
import { long, northwind } from './fixtures/businesses.ts';
import { dana } from './fixtures/people.ts';
import { hostileSnapshot, textsOf } from './hostile-snapshot.ts';
import { closePanel, openPanel, pressKey, region } from './open-panel.ts';
import { on } from './states.ts';

// Opens a tab of the browser, which is not here.
vi.mock('../../../../extension/panel/components/open-options.ts', () => ({ openOptions: () => undefined }));

afterEach(closePanel);

const RUNS_EACH = 4;
const STEPS = 25;
/** Keys that open something, as a person would press them one after another. */
const KEYS = ['v', 'd', '/', '?', 'Escape', 'a', 'ArrowDown', 'n', 'o', 'w', 'p', 'r'];
const SAFE_ADDRESS = /^(?:https:\/\/|tel:|mailto:|#)/;
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcdoc'];

/** What in the document could run, or reach out. */
function dangers(): string[] {
  const own = [...document.querySelectorAll('body *')];
  const elements = own.filter((element) =>
    /^(?:script|iframe|frame|object|embed|link|meta|base|style|img|video|audio|source|portal)$/i.test(
      element.tagName,
    ),
  );
  const attributes = own.flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) =>
        ADDRESSES.includes(name.toLowerCase()) ? !SAFE_ADDRESS.test(value) : /^on/i.test(name),
      )
      .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
  );
  return [...elements.map(({ outerHTML }) => outerHTML), ...attributes];
}

/** Every answer the panel may ask for, as hostile as the customer. */
function hostileWorld(snapshot: CustomerSnapshot, texts: readonly string[]): FakeWorld {
  const world = on(snapshot);
  let at = 0;
  for (const [channel, { answer }] of Object.entries(channelSamples)) {
    if (channel in world.answers) continue;
    const hostile = JSON.parse(JSON.stringify(answer), (name, value) =>
      typeof value === 'string' && /^(?:name|matched|text|title|customerName|reason)$/.test(name)
        ? texts[at++ % texts.length]
        : value,
    );
    Object.assign(world.answers, { [channel]: () => hostile });
  }
  return world;
}

/** Presses whatever there is, as the seed says. */
async function wander(steps: readonly number[], check: () => void): Promise<void> {
  for (const step of steps) {
    const found = [...document.querySelectorAll<HTMLElement>('#panel button, #panel summary')];
    const target = step % 3 === 0 ? undefined : found[step % Math.max(1, found.length)];
    if (target) fireEvent.click(target);
    else pressKey(KEYS[step % KEYS.length] ?? 'Escape');
    for (const details of document.querySelectorAll('details')) details.open = true;
    await vi.dynamicImportSettled();
    check();
  }
}

it('notices what would run: markup, handlers, addresses', () => {
  document.body.innerHTML =
    '<div id="panel"><img src=x onerror=y><svg onload=z></svg><a href="javascript:1">a</a><a href="https://a.example">b</a></div>';
  expect(dangers()).toHaveLength(5);
});

describe.each([
  ['a person', dana],
  ['a business', northwind],
  ['a business with much of everything', long],
])('hostile texts in every field of %s', (_who, customer) => {
  it(`are text and nothing else, wherever the panel shows them: ${textsOf(customer).length} fields, ${RUNS_EACH} times`, {
    timeout: 60_000,
  }, async () => {
    const run = fc.record({
      snapshot: hostileSnapshot(customer),
      steps: fc.array(fc.nat(10_000), { minLength: STEPS, maxLength: STEPS }),
    });
    await fc.assert(
      fc.asyncProperty(run, async ({ snapshot, steps }) => {
        const safe = customerSnapshotSchema.parse(answerWithoutTricks(snapshot));
        await openPanel(hostileWorld(safe, HOSTILE));
        const header = await region('Customer');
        expect(header.textContent).toContain(safe.customer.name.trim());
        await wander(steps, () => {
          expect(dangers()).toEqual([]);
          expect(Object.hasOwn(globalThis, '__canary')).toBe(false);
        });
        await closePanel();
      }),
      { seed: 17, numRuns: RUNS_EACH, endOnFailure: true },
    );
  });
});
