import { moveOf } from '../call-guide/moves.ts';
import { isLeftOpen } from '../domain/agreement.ts';
import type { LogAttempt } from '../domain/write-command.ts';

/** What a good call leaves behind. */
export const checks = ['verified', 'disclosed', 'read-back', 'note', 'follow-up'] as const;
export type Check = (typeof checks)[number];

export interface Checked {
  readonly check: Check;
  readonly state: 'done' | 'missing' | 'not-needed';
}

/** The associate's own look at a call, from what was put on record of it; a call that reached nobody needs only its result. */
export function callChecklist({ attempt, conversation, followUp }: LogAttempt): Checked[] {
  const isTalk = attempt.result === 'conversation';
  const agreements = (conversation?.agreements ?? []).filter(({ terms }) => !isLeftOpen(terms));
  const need = (check: Check, isNeeded: boolean, isDone: boolean): Checked => ({
    check,
    state: isDone ? 'done' : isNeeded ? 'missing' : 'not-needed',
  });
  const isVerified = (conversation?.path ?? []).some((entry) => moveOf(entry)?.kind === 'verify');
  const tasks = conversation?.tasks ?? [];
  return [
    need('verified', isTalk && conversation?.customerKind !== 'business', isVerified),
    need('disclosed', conversation?.disclosure === 'not-made', conversation?.disclosure === 'made'),
    need(
      'read-back',
      agreements.length > 0,
      agreements.length > 0 && agreements.every(({ readBack }) => readBack !== null),
    ),
    need('note', isTalk, (attempt.note ?? '').trim() !== ''),
    need('follow-up', isTalk, followUp !== null || tasks.some(({ sort }) => sort === 'follow-up')),
  ];
}
