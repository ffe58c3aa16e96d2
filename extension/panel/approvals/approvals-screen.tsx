import '../offers/offers.css';
import './approvals.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ApprovalRow } from '../../../shared/domain/approval.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { usePanelWithApprovals } from './approvals-context.ts';
import { ApprovalsModel, type OrgApprovals } from './approvals-model.ts';
import { Request } from './request.tsx';

/** What waits for a supervisor's answer, and what became of one's own requests; with or without a customer open. */
export function ApprovalsScreen() {
  const { model, words, ports } = usePanelWithApprovals();
  const approvals = useMemo(() => new ApprovalsModel(model, ports), [model, ports]);
  const heading = useRef<HTMLHeadingElement>(null);
  const sessions = model.sessions.sessions.value;
  useEffect(() => {
    heading.current?.focus();
    return () => approvals[Symbol.dispose]();
  }, [approvals]);
  useEffect(() => {
    if (sessions) void approvals.read();
  }, [approvals, sessions]);
  const orgs = approvals.orgs.value;
  const said = approvals.said.value;
  return (
    <div class="over approvals" role="dialog" aria-modal="true" aria-label={words.approvals.title}>
      <div class="row">
        <h1 ref={heading} tabIndex={-1}>
          {words.approvals.title}
        </h1>
        <span class="actions">
          <button type="button" class="chip" onClick={() => void approvals.read()}>
            {words.approvals.refresh}
          </button>
          <button
            type="button"
            class="chip"
            aria-keyshortcuts="Escape"
            onClick={() => model.layers.openOver(null)}
          >
            {words.approvals.close} <KeyHint>Esc</KeyHint>
          </button>
        </span>
      </div>
      {orgs === null && <p class="mut">{words.approvals.reading}</p>}
      {orgs?.length === 0 && <p>{words.approvals.noOrg}</p>}
      {orgs?.map((org) => (
        <Org key={org.apiOrigin} org={org} approvals={approvals} isOnly={orgs.length === 1} />
      ))}
      <p class="sr-only" aria-live="polite">
        {said && words.approvals.said[said]}
      </p>
    </div>
  );
}

function Org({ org, approvals, isOnly }: { org: OrgApprovals; approvals: ApprovalsModel; isOnly: boolean }) {
  const { words } = usePanelWithApprovals();
  const { rows, identity } = org;
  const all = itemsOf(rows);
  const isOwn = ({ approval }: ApprovalRow) => approval.requestedById === identity.userId;
  const isOpen = ({ approval }: ApprovalRow) =>
    approval.status.is !== 'known' || approval.status.value === 'requested';
  return (
    <>
      {!isOnly && <h2>{identity.orgName}</h2>}
      {rows.is === 'failed' && <p class="gap">{words.approvals.failed(rows.why)}</p>}
      {rows.is === 'forbidden' && <p class="gap">{words.approvals.forbidden}</p>}
      {rows.is === 'absent' && <p>{words.approvals.absent}</p>}
      {rows.is === 'read' && (
        <>
          {!rows.complete && <p class="s wa-text">{words.approvals.incomplete}</p>}
          <Rows
            title={words.approvals.toAnswer}
            none={words.approvals.none}
            rows={all.filter((row) => !isOwn(row) && isOpen(row))}
            org={org}
            approvals={approvals}
          />
          <Rows
            title={words.approvals.yours}
            none={words.approvals.noneYours}
            rows={all.filter(isOwn)}
            org={org}
            approvals={approvals}
          />
        </>
      )}
    </>
  );
}

function Rows(props: {
  title: string;
  none: string;
  rows: readonly ApprovalRow[];
  org: OrgApprovals;
  approvals: ApprovalsModel;
}) {
  return (
    <section aria-label={props.title}>
      <h2 class="s mut">{props.title}</h2>
      {props.rows.length === 0 && <p class="s mut">{props.none}</p>}
      <ul class="offers">
        {props.rows.map((row) => (
          <li key={row.approval.id} class="offer">
            <Request row={row} org={props.org} approvals={props.approvals} />
          </li>
        ))}
      </ul>
    </section>
  );
}
