import type { AccountStatus } from '../domain/conversation.ts';
import { accountStatusSchema } from '../domain/conversation.ts';
import { factsCounted } from './primary-result.ts';
import type { WrapUpMatter } from './wrap-up-matter.ts';

/** What each result makes of the account; the first of the list that was heard is where it stands. */
const standings: readonly (readonly [AccountStatus, readonly string[]])[] = [
  ['deceased', ['DEC']],
  ['bankrupt', ['BK', 'INSOLV']],
  ['cease', ['CND']],
  ['legal-hold', ['ATT', 'MIN', 'IDT', 'CCA']],
  ['paid', ['RPC-PIF']],
  ['plan', ['PTP-M', 'SIF']],
  ['promise', ['PTP']],
  ['hardship', ['VUL', 'HARD']],
  ['disputed', ['DSP', 'VAL']],
];

/** Where the account stands after this contact: as chosen by hand, else by what was heard; null: as it was. */
export function accountStatusOf(matter: WrapUpMatter): AccountStatus | null {
  const chosen = accountStatusSchema.safeParse(matter.session.wrapUp.accountStatus);
  if (chosen.success) return chosen.data;
  const heard = factsCounted(matter);
  return standings.find(([, codes]) => codes.some((code) => heard.includes(code)))?.[0] ?? null;
}
