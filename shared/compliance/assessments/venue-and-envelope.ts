import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import type { Facts } from '../facts.ts';
import { fold } from '../language/text.ts';
import { collectionName } from '../messages/parts.ts';

/**
 * 12 CFR 1006.30(d): suit on real property is brought in its district alone, any other where the consumer signed the contract
 * or resides when it is begun.
 */
export function checkVenue(
  facts: Facts,
  suit: {
    readonly filedIn: string;
    readonly propertyIn: string | null;
    readonly signedIn: string | null;
    readonly residesIn: string | null;
  },
): Assessment {
  const { filedIn, propertyIn, signedIn, residesIn } = suit;
  const proper = propertyIn === null ? [signedIn, residesIn] : [propertyIn];
  if (!coverageOf(facts, []).fdcpaStandards || proper.includes(filedIn)) return assessmentOf([], {});
  const reason =
    propertyIn === null
      ? 'Suit is brought where the consumer signed or resides'
      : 'Suit on real property is brought where the property lies';
  const citation = cite('12 CFR 1006.30(d)', 'V');
  return assessmentOf([{ ruleId: 'venue', effect: 'block', reason, citation, values: { ...suit } }], {});
}

/**
 * 12 CFR 1006.22(f)(2): an envelope bears the address and at most a business name that does not tell of debt collection.
 */
export function checkEnvelope(
  facts: Facts,
  envelope: { readonly senderName: string | null; readonly otherWords: string },
): Assessment {
  if (!coverageOf(facts, []).fdcpaStandards) return assessmentOf([], {});
  const { senderName, otherWords } = envelope;
  const telling = senderName !== null && collectionName.test(fold(senderName));
  if (!telling && otherWords.trim() === '') return assessmentOf([], {});
  const reason = telling
    ? 'The name on the envelope tells of debt collection'
    : 'Nothing but address and neutral name on the envelope';
  const citation = cite('12 CFR 1006.22(f)(2)', 'V');
  return assessmentOf(
    [{ ruleId: 'envelope', effect: 'block', reason, citation, values: { ...envelope } }],
    {},
  );
}

/**
 * 12 CFR 1006.42(a): disclosures in writing are sent so that they can be expected to arrive, in a form the consumer can keep.
 */
export function checkDisclosureDelivery(delivery: {
  readonly expectedToArrive: boolean | null;
  readonly keepable: boolean | null;
}): Assessment {
  if (delivery.expectedToArrive && delivery.keepable) return assessmentOf([], {});
  const unknown = delivery.expectedToArrive === null || delivery.keepable === null;
  const refused = delivery.expectedToArrive === false || delivery.keepable === false;
  const reason = 'A disclosure in writing must be expected to arrive, in a form the consumer can keep';
  const citation = cite('12 CFR 1006.42(a)', 'V');
  const effect = unknown && !refused ? 'cannot-tell' : 'require';
  return assessmentOf(
    [{ ruleId: 'disclosure-delivery', effect, reason, citation, values: { ...delivery } }],
    {},
  );
}
