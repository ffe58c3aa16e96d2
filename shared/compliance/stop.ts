import type { EpochDay } from '../calendar/epoch-day.ts';
import type { Money } from '../money/money.ts';
import type { ContactChannel, Facts } from './facts.ts';
import type { TimeOfWeek } from './language/times.ts';
import type { PersonRole } from './person-role.ts';

/** A standing wish or demand of the consumer, whatever it was read from. Moments are milliseconds. */
export type Stop =
  | {
      readonly kind: 'cease';
      readonly at: number;
      readonly effectiveDay: EpochDay;
      readonly refusal: boolean;
      /** False: asked for by mouth, which is a request about media and no cease (1006.6(c)(1) wants writing). */
      readonly written: boolean;
      readonly debtIds: readonly string[] | null;
      readonly words: string;
    }
  | {
      readonly kind: 'dispute' | 'original-creditor';
      readonly at: number;
      readonly submittedDay: EpochDay;
      readonly receivedDay: EpochDay;
      readonly written: boolean;
      readonly debtIds: readonly string[] | null;
      readonly amount: Money | null;
      /** The one invoice it is of: the others may be spoken of. */
      readonly invoiceId?: string;
      readonly words: string;
    }
  | {
      readonly kind: 'medium';
      readonly at: number;
      /** Media closed; null: all. */
      readonly media: readonly ContactChannel[] | null;
      /** Only these numbers or addresses; null: all. */
      readonly number: string | null;
      readonly personId: string | null;
      /** Asked for somebody else, who is shielded instead of the one who asked: "stop calling my wife". */
      readonly role?: PersonRole;
      readonly words: string;
    }
  | {
      readonly kind: 'place';
      readonly at: number;
      readonly place: string;
      readonly employerForbids: boolean;
      readonly oral: boolean;
      readonly media: readonly ContactChannel[] | null;
      readonly words: string;
    }
  | {
      readonly kind: 'time';
      readonly at: number;
      readonly closed: TimeOfWeek;
      /** Closed at this place only; null: everywhere. */
      readonly place: string | null;
      readonly media: readonly ContactChannel[] | null;
      readonly words: string;
    }
  | {
      readonly kind: 'resume';
      readonly at: number;
      readonly media: readonly ContactChannel[] | null;
      /** Hours welcome again: lifts closed hours alone. Null: lifts closed media. */
      readonly time: TimeOfWeek | null;
    }
  | {
      readonly kind: 'unconfirmed';
      readonly at: number;
      readonly what: UnconfirmedKind;
      readonly words: string;
    };

/** Everything the consumer asked for, oldest first; days are reckoned in the zone. */
export type StopsOf = (facts: Facts, zone: string) => Stop[];

/** Heard but not yet recorded as a fact: a person has to look. */
export type UnconfirmedKind =
  | 'attorney'
  | 'bankruptcy'
  | 'deceased'
  | 'identity-theft'
  | 'minor'
  | 'military';

export const unconfirmedKinds: ReadonlySet<string> = new Set<UnconfirmedKind>([
  'attorney',
  'bankruptcy',
  'deceased',
  'identity-theft',
  'minor',
  'military',
]);

/** A ringless voicemail is a call to the person who asked for no calls. */
export const withSiblings = (media: readonly ContactChannel[]): readonly ContactChannel[] =>
  media.includes('call') ? [...media, 'ringless-voicemail'] : media;
