import type { CallSession } from '../../../shared/call-guide/session.ts';
import type { Facts } from '../../../shared/compliance/facts.ts';
import type { LawContext } from '../../../shared/plans/law-on-plan.ts';

/** What was said in this call about authorization and signature; left out: nothing. */
const yesNo = (text: string | undefined): boolean | null =>
  text === undefined || text === '' ? null : text === 'yes';

/** What the law is asked with: the facts of the verdict, and what was read out and said in this call. */
export function lawContextOf(facts: Facts, { said, offering }: CallSession): LawContext {
  const typed = offering?.typed ?? {};
  const authorization = typed.authorization;
  return {
    facts,
    // How often the company makes such plans, and a servicemember's dates, are on no record Parley reads.
    background: { longPlansInYear: null, chargedPlansInYear: null, servicemember: null },
    authorization: authorization === 'written' || authorization === 'oral' ? authorization : null,
    authorizedByConsumer: null,
    copyGiven: yesNo(typed.copyGiven),
    signedWrittenAgreement: yesNo(typed.signed),
    feeProhibitedByState: null,
    timeBarredShown: said.some(
      ({ disclosure, lineId }) => disclosure === 'time_barred' || lineId === 'plan.time-barred',
    ),
  };
}
