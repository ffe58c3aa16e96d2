import { useState } from 'preact/hooks';
import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import type { ApprovalRow } from '../../../shared/domain/approval.ts';
import { todayFor } from '../components/panel-context.ts';
import { recordKey } from '../models/same-record.ts';
import { amountsInShort } from '../offers/offer-in-short.ts';
import { SchedulePicture } from '../offers/schedule-picture.tsx';
import { ScheduleTable } from '../offers/schedule-table.tsx';
import { AnswerForm } from './answer-form.tsx';
import { usePanelWithApprovals } from './approvals-context.ts';
import type { ApprovalsModel, OrgApprovals } from './approvals-model.ts';

interface Props {
  row: ApprovalRow;
  org: OrgApprovals;
  approvals: ApprovalsModel;
}

/** One request, about whom and what. Of the customer on the line no terms are drawn while the debt is covered. */
export function Request(props: Props) {
  const { model, words } = usePanelWithApprovals();
  if (model.guide.coveredOnLine.value !== recordKey(props.row.customer)) return <Open {...props} />;
  return (
    <p class="offer-head">
      <b>{props.row.customerName}</b>
      <span class="s mut offer-more">{words.approvals.covered}</span>
    </p>
  );
}

/** At a glance; unfolded, the exact terms, why, and the answer. */
function Open(props: Props) {
  const { model, words, formats } = usePanelWithApprovals();
  const { row, org, approvals } = props;
  const { approval, customer, customerName } = row;
  const [isOpen, setOpen] = useState(false);
  const { zone } = org.identity;
  const now = model.clock.now.value;
  const today = todayFor(zone, now);
  const terms = approval.terms.is === 'known' ? approval.terms.value : null;
  const status = approval.status.is === 'known' ? approval.status.value : 'unknown';
  const unfold = () => {
    if (!isOpen) void approvals.look(row);
    setOpen(!isOpen);
  };
  return (
    <>
      <button type="button" class="offer-head" aria-expanded={isOpen} onClick={unfold}>
        <span class="offer-title">
          <b>{customerName}</b>
        </span>
        <b class="num right">{terms ? amountsInShort(terms, formats.amount) : ''}</b>
        <span class="s mut offer-more">
          {[
            words.approvals.status[status],
            terms ? words.offers.kinds[terms.kind] : words.approvals.termsUnreadable,
            terms && terms.forgiven.minor > 0 ? words.offers.forgives(formats.money(terms.forgiven)) : '',
            words.approvals.by(approval.requestedBy ?? '', formats.moment(approval.requestedAt, zone, now)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {isOpen && (
        <div class="offer-details">
          {terms && <Terms terms={terms} today={today} />}
          <Told title={words.approvals.beyond} lines={approval.beyond} />
          <Told
            title={words.approvals.reason}
            lines={approval.reason.is === 'known' ? [approval.reason.value] : []}
          />
          {approval.answer.is === 'known' && (
            <Told
              title={words.approvals.answer}
              lines={[`${approval.answer.value} (${approval.answeredBy ?? ''})`]}
            />
          )}
          <AnswerForm row={row} org={org} approvals={approvals} today={today} />
          <button
            type="button"
            class="link s"
            onClick={() => {
              model.layers.openOver(null);
              model.pick(customer);
            }}
          >
            {words.approvals.open}
          </button>
        </div>
      )}
    </>
  );
}

function Terms({ terms, today }: { terms: AgreementTerms; today: string }) {
  return (
    <>
      <SchedulePicture terms={terms} today={today} />
      <ScheduleTable terms={terms} today={today} />
    </>
  );
}

function Told({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="reasons s">
      <h3 class="s mut">{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
