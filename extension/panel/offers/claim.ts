import type { AgreementDraft, PaymentMethod } from '../../../shared/domain/agreement.ts';
import type { Money } from '../../../shared/money/money.ts';
import { askedOf } from '../../../shared/plans/asked.ts';
import { expectedOn } from '../../../shared/plans/clearing-lag.ts';
import { fingerprintOf } from '../../../shared/plans/fingerprint.ts';
import type { GuideWalk } from '../guide/guide-walk.ts';
import type { OpenTable } from './offer-table.ts';

/** A payment as the customer tells of it. */
export interface Claim {
  readonly amount: Money;
  readonly on: string;
  readonly method: PaymentMethod;
  readonly reference: string | null;
}

/** What the customer says was paid: it stands as claimed until a payment is posted. */
export async function claimDraft(
  { matter, rules }: Pick<OpenTable, 'matter' | 'rules'>,
  { amount, on, method, reference }: Claim,
  { newKey }: Pick<ReturnType<GuideWalk['moment']>, 'newKey'>,
): Promise<AgreementDraft> {
  const asked = askedOf(matter);
  const { graceDays, tolerance } = rules.keptRule(method);
  const terms: AgreementDraft['terms'] = {
    kind: 'claimed',
    balance: asked.total,
    total: amount,
    forgiven: { minor: 0, currency: amount.currency },
    payments: [
      {
        ...{ key: newKey(), sequence: 1, due: on, amount, sort: 'single' },
        expected: expectedOn(on, method, rules.lags, rules.calendar),
      },
    ],
    ...{ frequency: null, method, debtIds: [...asked.debtIds], interest: null, fees: null },
    // Which invoices it was for is the ledger's to say, unless it is for all of them.
    invoices: amount.minor === asked.total.minor ? asked.invoices : [],
    ...{ graceDays, tolerance, breakRule: rules.breakRule, lateAllowed: rules.lateAllowed, expiresAt: null },
  };
  return {
    ...{ key: newKey(), terms, fingerprint: await fingerprintOf(terms), readBack: null, reference },
    ...{ words: null, supersedes: [], approvalId: null },
  };
}
