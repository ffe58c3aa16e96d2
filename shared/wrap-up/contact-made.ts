import type { Instant } from '../calendar/instant.ts';
import type { RecordRef } from '../domain/record-ref.ts';

/** The contact a wrap-up is of, from the press of `Call` (or the choice of another medium) on; all that logging needs. */
export interface ContactMade {
  /** UUID made at the press: the attempt's key, and the root of all keys of its wrap-up. */
  readonly key: string;
  readonly customer: RecordRef;
  readonly customerName: string;
  readonly orgId: string;
  readonly userId: string;
  /** The associate's own zone. */
  readonly zone: string;
  readonly language: string | null;
  /** Null for a message that went to, or came from, no number. */
  readonly number: string | null;
  readonly phoneId: string | null;
  readonly partyId: string | null;
  readonly partyName: string | null;
  readonly debtIds: readonly string[];
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly direction: 'out' | 'in';
  /** The verdict of the moment it began; null: nothing could be judged. */
  readonly judged: { readonly ruleSet: string; readonly evidence: string } | null;
}
