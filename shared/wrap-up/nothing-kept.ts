import type { CallSession } from '../call-guide/session.ts';

/** Somebody was known or said something: no outcome of a call that reached nobody can be all of it. */
export const wasTalk = ({ verified, facts, agreements }: CallSession): boolean =>
  verified !== null || facts.length > 0 || agreements.length > 0;

/** One click may log it: neither a talk, nor words read out or typed, nor a choice would be lost with the conversation. */
export function isNothingKept(session: CallSession): boolean {
  const { tasks, invoiceIds, added, promise, ...chosen } = session.wrapUp;
  return (
    !wasTalk(session) &&
    session.said.length + tasks.length + invoiceIds.length === 0 &&
    added.trim() === '' &&
    (promise ?? null) === null &&
    Object.values(chosen).every((one) => one === null)
  );
}
