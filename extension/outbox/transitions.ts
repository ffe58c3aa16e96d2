import type { OutboxState } from './entry.ts';

/**
 * What can happen to an entry. Only `claim` and `resend` are followed by a request that may write.
 *
 *            add                claim                 applied
 *             │   ┌───────────────────────▶ sending ───────────▶ applied
 *             ▼   │                         │ │ │                  ▲
 *   ┌────▶ queued ┤ postpone    not-written │ │ │ lost             │ applied
 *   │       ▲  ▲  ├─────────▶ waiting ◀─────┘ │ └────▶ unknown ────┘
 *   │ retry │  │  │ undo         │            │         │  ▲ │
 *   │       │  │  ├─────────▶ undone ◀─ undo ─┤         │  └─┘ resend, still-unknown, retry
 *   │       │  │  │              ▲            │ refused │
 *   │       │  └──┼──────────────┼────────────┼─────────┘ absent
 *   └───────┴─────┼───── refused ◀────────────┘
 *                 └── deny ──▶ (refused)
 *
 * `waiting` also takes claim, postpone, deny, undo and retry. While an earlier send may still reach the CRM the entry
 * stays `unknown`, whatever a resend is told: only finding it there, or its absence after the settling time, ends
 * that. So it can be undone only when it is certain that nothing was, and nothing will be, written.
 */
const table = {
  claim: { queued: 'sending', waiting: 'sending' },
  /** It cannot be sent now (nobody is signed in); nothing was sent. */
  postpone: { queued: 'waiting', waiting: 'waiting' },
  /** It must not be sent (made under another org or user); nothing was sent. */
  deny: { queued: 'refused', waiting: 'refused' },
  applied: { sending: 'applied', unknown: 'applied' },
  'not-written': { sending: 'waiting' },
  refused: { sending: 'refused' },
  /** No answer came, or the worker died before it did. */
  lost: { sending: 'unknown' },
  /** Sent again while in doubt; only where the CRM itself refuses the second of two equal writes. */
  resend: { unknown: 'unknown' },
  'still-unknown': { unknown: 'unknown' },
  /** Asked by key after the settling time: it is not in the CRM and will not be. */
  absent: { unknown: 'queued' },
  /** A person takes it back before it is written, or lets a refused one go. */
  undo: { queued: 'undone', waiting: 'undone', refused: 'undone' },
  /** A person wants it tried now. */
  retry: { queued: 'queued', waiting: 'queued', refused: 'queued', unknown: 'unknown' },
} as const satisfies Record<string, Partial<Record<OutboxState, OutboxState>>>;

export type OutboxEvent = keyof typeof table;
export const outboxEvents = Object.keys(table) as OutboxEvent[];

export class IllegalTransition extends Error {
  constructor(state: OutboxState, event: OutboxEvent) {
    super(`An entry that is ${state} cannot take ${event}`);
    this.name = 'IllegalTransition';
  }
}

/** Whether `event` may happen in `state`. */
export function canTake(state: OutboxState, event: OutboxEvent): boolean {
  return state in table[event];
}

/** The state after `event`. @throws IllegalTransition */
export function nextState(state: OutboxState, event: OutboxEvent): OutboxState {
  const row: Partial<Record<OutboxState, OutboxState>> = table[event];
  const next = row[state];
  if (next === undefined) throw new IllegalTransition(state, event);
  return next;
}
