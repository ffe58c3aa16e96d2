import type { Finding } from '../../../shared/compliance/finding.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Hold, HoldKind } from '../../../shared/domain/hold.ts';
import { itemsOf } from '../../../shared/domain/part.ts';

/** Holds a rule reads, by rule id. */
const kindsOf: Readonly<Record<string, readonly HoldKind[]>> = {
  bankruptcy: ['bankruptcy'],
  attorney: ['attorney'],
  cease: ['cease', 'refusal'],
  dispute: ['dispute', 'original-creditor'],
  'medium-request': ['opt-out'],
  'inconvenient-place': ['workplace'],
  decedent: ['deceased'],
  minor: ['minor'],
  'identity-theft': ['identity-theft'],
  vulnerable: ['vulnerable'],
  hardship: ['hardship'],
  'credit-counsellor': ['credit-counsellor'],
  servicemember: ['servicemember'],
};

/** The holds in force that a finding may stand on: what would have to be an error for it to fall. */
export function holdsBehind(snapshot: CustomerSnapshot, { ruleId }: Finding): Hold[] {
  const kinds = kindsOf[ruleId] ?? [];
  return itemsOf(snapshot.holds).filter(
    ({ kind, status }) =>
      kind.is === 'known' &&
      kinds.includes(kind.value) &&
      !(status.is === 'known' && status.value !== 'active'),
  );
}
