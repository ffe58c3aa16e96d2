import { type Instant, plusMilliseconds } from '../../../shared/calendar/instant.ts';
import type { ApprovalRow } from '../../../shared/domain/approval.ts';
import { valueOr } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { allOf, anyOf, type Domain } from '../answer/domain.ts';
import { odooTime } from '../answer/field-values.ts';
import type { OdooContext } from '../http/odoo-context.ts';
import { approvalsOf } from './read-approvals.ts';
import { type CompanyRecords, ofKind, recordsOfCompany } from './records-of-company.ts';

/** Days after which an answer is no news any more. */
const ANSWERED_DAYS = 30;
/** Days after which a request nobody answered is asked for no more. */
const ASKED_DAYS = 180;
const DAY = 86_400_000;

/** Requests, their answers, and the agreements that stand on one. */
export function approvalRecords(at: Instant): Domain {
  const since: Domain = [['date', '>=', odooTime(plusMilliseconds(at, -ASKED_DAYS * DAY))]];
  const agreed = allOf(ofKind('log-attempt'), [['body', 'ilike', 'Approval: ']]);
  return allOf(since, anyOf(ofKind('request-approval'), ofKind('answer-approval'), agreed));
}

/** Those open for anybody, and those this user made that were answered of late, newest first. */
export function approvalRows(
  { records, owners, complete }: CompanyRecords,
  { apiOrigin }: OdooContext,
  { userId, at }: { userId: string; at: Instant },
): Part<ApprovalRow> {
  const news = Date.parse(plusMilliseconds(at, -ANSWERED_DAYS * DAY));
  const ownerOf = new Map(
    records.flatMap(({ command, id }) => {
      const owner = owners.get(id);
      return command.kind === 'request-approval' && owner ? [[command.key, owner] as const] : [];
    }),
  );
  const items = approvalsOf(records).flatMap((approval): ApprovalRow[] => {
    const owner = ownerOf.get(approval.id);
    const isOpen = valueOr(approval.status, null) === 'requested';
    const isNews = approval.answeredAt !== null && Date.parse(approval.answeredAt) >= news;
    if (!owner || !(isOpen || (approval.requestedById === userId && isNews))) return [];
    const customer = { system: 'odoo', apiOrigin, object: 'res.partner', id: owner.id } as const;
    return [{ approval, customer, customerName: owner.name }];
  });
  return { is: 'read', items, complete, total: complete ? items.length : null };
}

/** Requests for approval, in one request. @throws CallFailure */
export async function listApprovals(context: OdooContext): Promise<Part<ApprovalRow>> {
  const at = context.clock.now();
  const [{ userId }, records] = await Promise.all([
    context.identity(),
    recordsOfCompany(context.client, approvalRecords(at)),
  ]);
  return approvalRows(records, context, { userId, at });
}
