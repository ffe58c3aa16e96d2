import { addFact, type Moment } from '../call-guide/facts-of-session.ts';
import type { CallSession } from '../call-guide/session.ts';
import { dispositionByCode } from './dispositions.ts';
import { factCode } from './fact-codes.ts';

/**
 * A result chosen by hand. What it says was heard is marked with it and opens its form, unless it is there: a bankruptcy by
 * name alone would stop nothing, a dispute close nothing.
 */
export function chooseResult(session: CallSession, code: string, moment: Moment): CallSession {
  const told = dispositionByCode(code)?.facts ?? [];
  const isMarked = session.facts.some((fact) => fact.takenBack === null && told.includes(fact.code));
  const opened = told.find((one) => factCode(one)?.profiles.includes(session.profile));
  const heard = opened === undefined || isMarked ? session : addFact(session, opened, moment);
  return { ...heard, wrapUp: { ...heard.wrapUp, disposition: code } };
}
