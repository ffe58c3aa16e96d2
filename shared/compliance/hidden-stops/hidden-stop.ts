import type { Channel } from '../../domain/contact-attempt.ts';
import type { PreferenceDraft } from '../../domain/contact-preference.ts';
import type { HoldDraft, HoldKind } from '../../domain/hold.ts';

/** Stops that words may hold: the kinds of a hold, and the cautions of `collections.md` §3.1 that are none. */
export type HiddenStopKind =
  | Exclude<HoldKind, 'refusal' | 'original-creditor'>
  | 'already-paid'
  | 'inconvenient-time'
  | 'inconvenient-place'
  | 'medium'
  | 'language'
  | 'wrong-person'
  | 'third-party'
  | 'representative'
  | 'vulnerability';

/** `likely`: said so. `possible`: hinted at, threatened, asked, or said of somebody near. A person decides either way. */
export type Certainty = 'likely' | 'possible';

/** What one click would record. Everything in it can be changed before it is written. */
export type StopSuggestion =
  | { readonly record: 'hold'; readonly hold: HoldDraft }
  /** Hours to close around open ones can take two. */
  | { readonly record: 'preferences'; readonly preferences: readonly PreferenceDraft[] }
  /** ISO 639-1; null: not English, and nobody wrote which. */
  | { readonly record: 'language'; readonly language: string | null }
  | { readonly record: 'wrong-number'; readonly number: string | null }
  /** `exclusive`: no other way is wanted. */
  | { readonly record: 'medium'; readonly medium: Channel; readonly exclusive: boolean }
  /** No field holds it: read it and act with care. */
  | { readonly record: 'nothing' };

/** A stop that stands in the words of a note and that nobody recorded. */
export interface HiddenStop {
  /** `<source id>.<field>:<kind>:<from>-<to>`, offsets of the words: the same as long as what stands before them. */
  readonly id: string;
  readonly kind: HiddenStopKind;
  /** Exactly `text.slice(start, end)` of the source's field: the words and a little around them. */
  readonly quote: string;
  /** Offsets of the quote in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly sourceId: string;
  readonly sourceObject: string;
  readonly field: SourceField;
  /** When the source was written; null: the CRM does not say. */
  readonly at: string | null;
  readonly certainty: Certainty;
  readonly suggestion: StopSuggestion;
}

export type SourceField = 'title' | 'body' | 'subject' | 'note' | 'text';
