import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import type { Approval } from '../../../shared/domain/approval.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { RequestApproval } from '../../../shared/domain/write-command.ts';
import { areAmountsSure } from '../../../shared/money/stored-amounts.ts';
import { recordKey } from '../models/same-record.ts';
import type { OutboxEntry } from '../panel-ports.ts';

/** A request for approval about this customer: as the CRM has it, or on its way there. */
export type Parked =
  | { readonly is: 'in-crm'; readonly approval: Approval; readonly terms: AgreementTerms | null }
  /** `failed`: the org did not take it. */
  | { readonly is: 'sending' | 'failed'; readonly command: RequestApproval; readonly terms: AgreementTerms };

/** Offers that wait for an answer or have one, newest first; what is still in the outbox is among them. */
export function parkedOffers(snapshot: CustomerSnapshot, entries: readonly OutboxEntry[] | null): Parked[] {
  const approvals = itemsOf(snapshot.approvals);
  const known = new Set(approvals.map(({ key }) => key));
  const customer = recordKey(snapshot.customer.ref);
  const own = (entries ?? []).flatMap(({ command, state }): Parked[] => {
    if (command.kind !== 'request-approval' || state === 'undone' || known.has(command.key)) return [];
    if (recordKey(command.customer) !== customer || !areAmountsSure(command)) return [];
    return [{ is: state === 'refused' ? 'failed' : 'sending', command, terms: command.terms }];
  });
  const inCrm = approvals.map(
    (approval): Parked => ({
      is: 'in-crm',
      approval,
      terms: approval.terms.is === 'known' ? approval.terms.value : null,
    }),
  );
  return [...own.reverse(), ...inCrm];
}
