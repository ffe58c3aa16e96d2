import type { CallSession, Offering } from '../call-guide/session.ts';

/** Somebody was known or said something: no outcome of a call that reached nobody can be all of it. */
export const wasTalk = ({ verified, facts, agreements }: CallSession): boolean =>
  verified !== null || facts.length > 0 || agreements.length > 0;

/** Nothing was typed into the wish, gone through or put on the card; the currency looked at is no matter. */
const isNothingWorkedOut = ({ typed, maxMonthly, card }: Offering): boolean =>
  Object.values(typed).every((text) => text.trim() === '') && maxMonthly === null && card === null;

/** One click may log it: neither a talk, nor words read out or typed, nor a choice would be lost with the conversation. */
export function isNothingKept(session: CallSession): boolean {
  const { said, rungs, offering, wrapUp } = session;
  const { tasks, invoiceIds, added, promise, ...chosen } = wrapUp;
  return (
    !wasTalk(session) &&
    said.length + tasks.length + invoiceIds.length + Object.keys(rungs).length === 0 &&
    (!offering || isNothingWorkedOut(offering)) &&
    added.trim() === '' &&
    (promise ?? null) === null &&
    Object.values(chosen).every((one) => one === null)
  );
}
