import { describe, expect, it } from 'vitest';
import { outboxStateSchema } from '../../../../extension/outbox/entry-schema.ts';
import {
  canTake,
  IllegalTransition,
  nextState,
  type OutboxEvent,
  outboxEvents,
} from '../../../../extension/outbox/transitions.ts';

/** The whole machine, written out a second time: `state event → state`; everything else is illegal. */
const legal = new Map<string, string>([
  ['queued claim', 'sending'],
  ['waiting claim', 'sending'],
  ['queued postpone', 'waiting'],
  ['waiting postpone', 'waiting'],
  ['queued deny', 'refused'],
  ['waiting deny', 'refused'],
  ['sending applied', 'applied'],
  ['unknown applied', 'applied'],
  ['sending not-written', 'waiting'],
  ['sending refused', 'refused'],
  ['sending lost', 'unknown'],
  ['unknown resend', 'unknown'],
  ['unknown still-unknown', 'unknown'],
  ['unknown absent', 'queued'],
  ['queued undo', 'undone'],
  ['waiting undo', 'undone'],
  ['refused undo', 'undone'],
  ['queued retry', 'queued'],
  ['waiting retry', 'queued'],
  ['refused retry', 'queued'],
  ['unknown retry', 'unknown'],
]);

const states = outboxStateSchema.options;
const cells = states.flatMap((state) => outboxEvents.map((event) => [state, event] as const));

describe('the outbox table', () => {
  it.each(cells)('%s takes %s as drawn', (state, event) => {
    const next = legal.get(`${state} ${event}`);
    expect(canTake(state, event)).toBe(next !== undefined);
    if (next === undefined) expect(() => nextState(state, event)).toThrow(IllegalTransition);
    else expect(nextState(state, event)).toBe(next);
  });

  it('has no event beyond those drawn', () => {
    expect(new Set([...legal.keys()].map((cell) => cell.split(' ')[1]))).toEqual(new Set(outboxEvents));
  });

  it.each(outboxEvents)('lets nothing leave applied or undone, not even %s', (event: OutboxEvent) => {
    expect(canTake('applied', event)).toBe(false);
    expect(canTake('undone', event)).toBe(false);
  });

  it('cannot take back what may be in the CRM', () => {
    for (const state of ['sending', 'unknown', 'applied'] as const)
      expect(canTake(state, 'undo')).toBe(false);
  });
});
