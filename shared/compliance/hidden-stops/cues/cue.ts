import type { Certainty, HiddenStopKind } from '../hidden-stop.ts';

/** Patterns that say the same thing equally surely. Syntax: `reading/patterns.ts`. */
export interface CueGroup {
  readonly kind: HiddenStopKind;
  readonly certainty: Certainty;
  /** False: the words are themselves a denial ("does not owe"), so a "no" in them denies nothing. */
  readonly deniable?: false;
  /**
   * True: the words take for granted that it is so ("her attorney's office"), so that a "not" about something else in the
   * clause ("did not reach her attorney") leaves it standing.
   */
  readonly takenForGranted?: true;
  readonly patterns: readonly string[];
}

/** Look-alikes: a stop of these kinds that shares a word with one of the patterns is none. */
export interface LookAlikes {
  readonly of: readonly HiddenStopKind[];
  readonly patterns: readonly string[];
}
