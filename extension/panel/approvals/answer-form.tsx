import { useState } from 'preact/hooks';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import type { ApprovalRow } from '../../../shared/domain/approval.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { askedOf } from '../../../shared/plans/asked.ts';
import { mayApprove } from '../../../shared/plans/authority.ts';
import { matterOfCustomer } from '../../../shared/plans/matter-of-customer.ts';
import type { Reason } from '../../../shared/plans/offer.ts';
import { planRules } from '../../../shared/plans/plan-rules.ts';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { recordKey } from '../models/same-record.ts';
import { reasonInWords } from '../offers/reason-in-words.ts';
import { usePanelWithApprovals } from './approvals-context.ts';
import type { Answer, ApprovalsModel, OrgApprovals } from './approvals-model.ts';

interface Props {
  readonly row: ApprovalRow;
  readonly org: OrgApprovals;
  readonly approvals: ApprovalsModel;
  readonly today: PlainDate;
}

/** Approve or refuse with a reason, within one's own limits; whoever asked can only withdraw. */
export function AnswerForm(props: Props) {
  const { words } = usePanelWithApprovals();
  const { row, org, approvals } = props;
  const { approval } = row;
  if (approval.status.is !== 'known' || approval.status.value !== 'requested') return null;
  if (approvals.isAnswered(approval.id)) return <p class="s wa-text">{words.approvals.sending}</p>;
  const isOwn = approval.requestedById === org.identity.userId;
  return (
    <>
      {isOwn && <p class="s mut">{words.approvals.ownRequest}</p>}
      <Form {...props} isOwn={isOwn} />
    </>
  );
}

function Form({ row, org, approvals, today, isOwn }: Props & { isOwn: boolean }) {
  const { words } = usePanelWithApprovals();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const limits = useLimits(row, org, approvals, today);
  const answer = async (given: Answer) => {
    if (reason.trim() === '') return setProblem(words.approvals.needReason);
    if (heldIn(reason).length > 0) return;
    if (!(await approvals.answer(org, row, given, reason.trim()))) setProblem(words.approvals.notStored);
  };
  return (
    <form class="stack" onSubmit={(event) => event.preventDefault()}>
      {!isOwn && <Limits limits={limits} />}
      <label class="s">
        {words.approvals.reasonField}
        <textarea
          rows={2}
          maxLength={1000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <Caught text={reason} />
      {problem && (
        <p class="s no-text" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        {isOwn ? (
          <button type="button" class="chip" onClick={() => void answer('withdrawn')}>
            {words.approvals.withdraw}
          </button>
        ) : (
          <>
            {limits.is === 'within' && (
              <button type="button" class="btn" onClick={() => void answer('approved')}>
                {words.approvals.approve}
              </button>
            )}
            {limits.is !== 'not-approver' && (
              <button type="button" class="chip" onClick={() => void answer('refused')}>
                {words.approvals.refuse}
              </button>
            )}
          </>
        )}
      </div>
    </form>
  );
}

type LimitsNow =
  | { readonly is: 'reading' | 'unreadable' | 'past' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'within'; readonly policy: string; readonly owed: string | null }
  | { readonly is: 'beyond' | 'not-approver'; readonly beyond: readonly Reason[] };

function Limits({ limits }: { limits: LimitsNow }) {
  const { words, formats } = usePanelWithApprovals();
  switch (limits.is) {
    case 'reading':
      return <p class="s mut">{words.approvals.readingCustomer}</p>;
    case 'failed':
      return <p class="gap s">{words.approvals.failed(limits.why)}</p>;
    case 'unreadable':
      return <p class="s no-text">{words.approvals.termsUnreadable}</p>;
    case 'past':
      return <p class="s no-text">{words.approvals.past}</p>;
    case 'within':
      return (
        <>
          <p class="s ok-text">{words.approvals.withinLimits(limits.policy)}</p>
          {limits.owed && <p class="s wa-text">{limits.owed}</p>}
        </>
      );
    default:
      return (
        <ul class="s no-text">
          {limits.beyond.map((one) => {
            const { text, lang } = reasonInWords(one, words, formats);
            return (
              <li key={one.code} lang={lang}>
                {text}
              </li>
            );
          })}
        </ul>
      );
  }
}

/** Whether the signed-in user may approve: by their own limits and the creditors' rules, on what is owed now. */
function useLimits(
  { approval, customer }: ApprovalRow,
  org: OrgApprovals,
  approvals: ApprovalsModel,
  today: PlainDate,
): LimitsNow {
  const { model, words, formats } = usePanelWithApprovals();
  const policy = approvals.policy.value;
  const now = approvals.customers.value[recordKey(customer)];
  if (approval.terms.is !== 'known') return { is: 'unreadable' };
  const terms = approval.terms.value;
  if (now?.is === 'failed') return { is: 'failed', why: now.why };
  if (!policy || now?.is !== 'read') return { is: 'reading' };
  if ((terms.payments[0]?.due ?? today) < today) return { is: 'past' };
  const { currency } = terms.total;
  const rules = planRules({
    policy: policy.policy,
    login: org.identity.login,
    creditors: creditorsOf(terms, now.snapshot),
    currency,
  });
  if (rules.role === 'associate') {
    const given = mayApprove(terms, rules, today);
    return { is: 'not-approver', beyond: given.may ? [] : given.beyond };
  }
  const given = mayApprove(terms, rules, today);
  if (!given.may) return { is: 'beyond', beyond: given.beyond };
  const matter = matterOfCustomer(now.snapshot, currency, model.clock.now.value, null, terms.debtIds);
  const owed = matter.is === 'known' ? askedOf(matter.value).total : null;
  const isOther = owed !== null && owed.minor !== terms.balance.minor;
  return {
    is: 'within',
    policy: rules.policyName,
    owed: isOther ? words.approvals.owedThen(formats.money(terms.balance), formats.money(owed)) : null,
  };
}

function creditorsOf({ debtIds }: AgreementTerms, { debts }: CustomerSnapshot): string[] {
  return itemsOf(debts)
    .filter(({ id }) => debtIds.length === 0 || debtIds.includes(id))
    .flatMap(({ creditor }) => (creditor.is === 'known' ? [creditor.value] : []));
}
