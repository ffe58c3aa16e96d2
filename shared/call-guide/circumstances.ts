import type { Disclosure } from '../compliance/verdict.ts';
import type { Profile } from '../domain/debt.ts';
import type { Condition } from './guide.ts';

/** What the rules say about this call; conditions of lines and answers are judged by it. */
export interface CallCircumstances {
  /** The disclosure due (`Verdict.requiredDisclosures`); null: none is known to be, and a collector gives the full one. */
  readonly disclosure: Disclosure | null;
  /** The call is recorded and must be announced (`recordingAnnouncement`). */
  readonly announceRecording: boolean;
  readonly inValidationPeriod: boolean;
  readonly timeBarred: boolean;
  /** `checkLocationCall` of a call without words answers `allow`. */
  readonly mayAskLocation: boolean;
}

/** The call a condition is judged in. */
export interface Judged {
  readonly profile: Profile;
  readonly direction: 'out' | 'in';
  readonly verified: boolean;
}

/** The disclosure a collector owes: where it is not known which, the full one, which says the other too. */
export const disclosureDue = (profile: Profile, { disclosure }: CallCircumstances): Disclosure | null =>
  profile === 'third-party' ? (disclosure ?? 'initial_full') : null;

/** All parts of the condition hold; a condition left out always does. */
export function holds(when: Condition | undefined, call: Judged, now: CallCircumstances): boolean {
  if (!when) return true;
  const same = <T>(wanted: T | undefined, is: T): boolean => wanted === undefined || wanted === is;
  return (
    (when.profiles === undefined || when.profiles.includes(call.profile)) &&
    same(when.direction, call.direction) &&
    same(when.disclosure ?? null, when.disclosure ? disclosureDue(call.profile, now) : null) &&
    same(when.announceRecording, now.announceRecording) &&
    same(when.inValidationPeriod, now.inValidationPeriod) &&
    same(when.timeBarred, now.timeBarred) &&
    same(when.mayAskLocation, now.mayAskLocation) &&
    same(when.verified, call.verified)
  );
}
