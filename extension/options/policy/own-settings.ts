import type { ShiftRule } from '../../../shared/numbers/shift.ts';

/** What this person set, of all that IT may set too; null: nothing. */
export interface OwnSettings {
  /** Hosts a client id is known of. */
  readonly clientIds: readonly string[] | null;
  /** Name and number on calls. */
  readonly company: string | null;
  readonly guideLanguages: readonly string[] | null;
  /** Hosts a mapping was saved for. */
  readonly orgMappings: readonly string[] | null;
  readonly paperSender: string | null;
  readonly scriptPack: string | null;
  readonly shiftStart: ShiftRule | null;
  readonly language: 'en' | 'es' | null;
  /** So many keys that are not as Parley has them. */
  readonly shortcuts: number | null;
}
