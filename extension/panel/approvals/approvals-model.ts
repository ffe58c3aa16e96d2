import { createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '../../../shared/calendar/instant.ts';
import type { ApprovalRow } from '../../../shared/domain/approval.ts';
import type { CustomerSnapshot, Identity } from '../../../shared/domain/customer-snapshot.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { AnswerApproval } from '../../../shared/domain/write-command.ts';
import type { PlanPolicySetting } from '../../settings/plan-policy.ts';
import type { PanelModel } from '../models/panel-model.ts';
import { recordKey } from '../models/same-record.ts';
import type { PanelPorts } from '../panel-ports.ts';

/** The requests of one org, as its signed-in user may see them. */
export interface OrgApprovals {
  readonly apiOrigin: string;
  readonly identity: Identity;
  readonly rows: Part<ApprovalRow>;
}

/** The customer of a request, by their record key, as the CRM has them now; `failed` with why. */
type CustomerNow =
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly snapshot: CustomerSnapshot }
  | { readonly is: 'failed'; readonly why: string };

export type Answer = AnswerApproval['answer'];

/** Requests for approval of every org signed in to, and their answers. */
export const ApprovalsModel = createModel(
  (model: PanelModel, ports: Pick<PanelPorts, 'ask' | 'clock' | 'newKey' | 'planPolicy'>) => {
    const orgs = signal<readonly OrgApprovals[] | null>(null);
    const policy = signal<PlanPolicySetting | null>(null);
    const customers = signal<Readonly<Record<string, CustomerNow>>>({});
    const said = signal<Answer | null>(null);
    let turns = 0;
    void ports.planPolicy().then((set) => {
      policy.value = set;
    });

    const read = async () => {
      const turn = ++turns;
      const all = await Promise.all(signedIn(model).map((org) => readOrg(ports, org)));
      if (turn === turns) orgs.value = all;
    };

    /** Answers of ours the CRM has taken: the list is read again when there is one more. */
    let taken = -1;
    effect(() => {
      const now = (model.outbox.entries.value ?? []).filter(
        ({ command, state }) => command.kind === 'answer-approval' && state === 'applied',
      ).length;
      const isMore = taken >= 0 && now > taken;
      taken = now;
      if (isMore) void read();
    });

    return {
      orgs: orgs as ReadonlySignal<readonly OrgApprovals[] | null>,
      policy: policy as ReadonlySignal<PlanPolicySetting | null>,
      customers: customers as ReadonlySignal<Readonly<Record<string, CustomerNow>>>,
      said: said as ReadonlySignal<Answer | null>,
      read,
      /** What the customer owes now, and whose rules hold: asked for when a request is opened. */
      look: async ({ customer }: ApprovalRow) => {
        const key = recordKey(customer);
        if (customers.peek()[key]?.is === 'read') return;
        customers.value = { ...customers.peek(), [key]: { is: 'reading' } };
        const now = await customerNow(ports, customer);
        customers.value = { ...customers.peek(), [key]: now };
      },
      /** The answer is on disk when this resolves to true. */
      answer: async (
        org: OrgApprovals,
        row: ApprovalRow,
        answer: Answer,
        reason: string,
      ): Promise<boolean> => {
        const made = { at: ports.clock.now(), key: ports.newKey() };
        const command = answerCommand(org, row, answer, reason, made);
        if (!command) return false;
        try {
          await model.outbox.add(command);
        } catch {
          return false;
        }
        said.value = answer;
        return true;
      },
      /** Whether an answer of ours to it is on its way. */
      isAnswered: (approvalId: string): boolean =>
        (model.outbox.entries.value ?? []).some(
          ({ command, state }) =>
            command.kind === 'answer-approval' &&
            command.approvalId === approvalId &&
            state !== 'undone' &&
            state !== 'refused',
        ),
    };
  },
);
export type ApprovalsModel = InstanceType<typeof ApprovalsModel>;

/** Bound to the terms that were on screen; null: they could not be read. */
function answerCommand(
  { identity }: OrgApprovals,
  { approval, customer, customerName }: ApprovalRow,
  answer: Answer,
  reason: string,
  made: { readonly at: Instant; readonly key: string },
): AnswerApproval | null {
  if (approval.fingerprint.is !== 'known') return null;
  const { orgId, userId } = identity;
  return {
    ...{ v: 1, kind: 'answer-approval', orgId, userId, customer, customerName },
    ...{ madeAt: made.at, key: made.key, approvalId: approval.id },
    ...{ fingerprint: approval.fingerprint.value, answer, reason },
  };
}

const signedIn = (model: PanelModel) =>
  (model.sessions.sessions.peek() ?? []).flatMap(({ apiOrigin, state, identity }) =>
    state === 'signed-in' && identity ? [{ apiOrigin, identity }] : [],
  );

async function readOrg(
  { ask }: Pick<PanelPorts, 'ask'>,
  org: Omit<OrgApprovals, 'rows'>,
): Promise<OrgApprovals> {
  try {
    return { ...org, rows: await ask('approval.list', { apiOrigin: org.apiOrigin }) };
  } catch (error) {
    return { ...org, rows: { is: 'failed', why: whyOf(error) } };
  }
}

async function customerNow({ ask }: Pick<PanelPorts, 'ask'>, ref: RecordRef): Promise<CustomerNow> {
  try {
    return { is: 'read', snapshot: await ask('customer.load', { ref }) };
  } catch (error) {
    return { is: 'failed', why: whyOf(error) };
  }
}

function whyOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'fault' in error) {
    const { fault } = error as { fault: { detail?: unknown } };
    return String(fault.detail ?? '');
  }
  return error instanceof Error ? error.message : String(error);
}
