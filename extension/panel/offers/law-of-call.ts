import type { CallSession } from '../../../shared/call-guide/session.ts';
import type { Facts } from '../../../shared/compliance/facts.ts';
import type { LawContext } from '../../../shared/plans/law-on-plan.ts';
import type { PlanRules } from '../../../shared/plans/plan-rules.ts';

/** What was said in this call about authorization and signature; left out: nothing. */
const yesNo = (text: string | undefined): boolean | null =>
  text === undefined || text === '' ? null : text === 'yes';

/** On record, or heard in this call. */
const isServicemember = ({ care }: Facts, { facts }: CallSession): boolean =>
  (care ?? []).some(({ kind }) => kind === 'servicemember') ||
  facts.some(({ code, takenBack }) => code === 'MIL' && takenBack === null);

/** What the law is asked with: the facts of the verdict, and what was read out and said in this call. */
export function lawContextOf(
  facts: Facts,
  session: CallSession,
  { plansLastYear }: Pick<PlanRules, 'plansLastYear'>,
): LawContext {
  const { said, offering } = session;
  const typed = offering?.typed ?? {};
  const authorization = typed.authorization;
  return {
    facts,
    background: {
      longPlansInYear: plansLastYear?.overFourPayments ?? null,
      chargedPlansInYear: plansLastYear?.withCharge ?? null,
      // The days that decide about the cap of 50 USC 3937 are on no record Parley reads.
      servicemember: isServicemember(facts, session)
        ? { activeFrom: null, noticeGiven: null, debtIncurredOn: null }
        : null,
    },
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
