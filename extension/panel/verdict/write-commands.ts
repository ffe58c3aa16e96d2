import type { Instant } from '../../../shared/calendar/instant.ts';
import type { PreferenceDraft } from '../../../shared/domain/contact-preference.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Profile } from '../../../shared/domain/debt.ts';
import type { HoldDraft } from '../../../shared/domain/hold.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';

/** What a person decided, apart from for whom and when. */
export type Decided =
  | { readonly kind: 'record-hold'; readonly hold: HoldDraft }
  | {
      readonly kind: 'lift-hold';
      readonly holdId: string;
      readonly status: 'lifted' | 'recorded-in-error';
      readonly reason: string;
    }
  | { readonly kind: 'record-preference'; readonly preference: PreferenceDraft }
  | {
      readonly kind: 'dismiss-hint';
      readonly subjectId: string;
      readonly hint: string;
      readonly quote: string;
      readonly reason: string;
    }
  | { readonly kind: 'confirm-profile'; readonly profile: Profile; readonly reason: string | null }
  | {
      readonly kind: 'override';
      readonly partyId: string | null;
      readonly debtIds: string[];
      readonly number: string | null;
      readonly attemptKey: string | null;
      readonly ruleIds: string[];
      readonly reason: string;
      readonly evidence: string;
    };

/** The command that writes a decision about this customer; it is parsed where it is stored. */
export function decisionCommand(
  snapshot: CustomerSnapshot,
  decided: Decided,
  made: { readonly key: string; readonly at: Instant },
): WriteCommand {
  const { customer, org } = snapshot;
  return {
    v: 1,
    orgId: org.orgId,
    userId: org.userId,
    customer: customer.ref,
    customerName: customer.name,
    madeAt: made.at,
    key: made.key,
    ...decided,
  };
}
