import { addFact, isBlank, isLive, type Moment } from '../call-guide/facts-of-session.ts';
import type { CallSession } from '../call-guide/session.ts';
import { dispositionByCode } from './dispositions.ts';
import { factCode } from './fact-codes.ts';

/**
 * A result chosen by hand. What it says was heard is marked with it and opens its form, unless it is there: a bankruptcy by
 * name alone would stop nothing, a dispute close nothing. What the result before it had marked goes while nothing is told in
 * it: a wrong pick put right is no stop.
 * @param code null: as proposed
 */
export function chooseResult(session: CallSession, code: string | null, moment: Moment): CallSession {
  const told = (code !== null && dispositionByCode(code)?.facts) || [];
  const isOpened = ({ key }: { readonly key: string }) => key === session.wrapUp.opened;
  const facts = session.facts.filter(
    (fact) => told.includes(fact.code) || !(isOpened(fact) && isLive(fact) && isBlank(fact)),
  );
  const marked = facts.filter((fact) => isLive(fact) && told.includes(fact.code));
  const wanted = told.find((one) => factCode(one)?.profiles.includes(session.profile));
  const isToOpen = marked.length === 0 && wanted !== undefined;
  const heard = isToOpen ? addFact({ ...session, facts }, wanted, moment) : { ...session, facts };
  const opened = isToOpen ? heard.facts.at(-1) : marked.find(isOpened);
  return { ...heard, wrapUp: { ...heard.wrapUp, disposition: code, opened: opened?.key ?? null } };
}
