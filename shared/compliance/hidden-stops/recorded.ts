import type { ContactPreference } from '../../domain/contact-preference.ts';
import type { Hold } from '../../domain/hold.ts';
import { valueOr } from '../../domain/known.ts';
import type { HiddenStop, HiddenStopKind } from './hidden-stop.ts';

/** What people recorded already, or decided about words like these. */
export interface Recorded {
  readonly holds: readonly Hold[];
  readonly preferences: readonly ContactPreference[];
  /** Languages on record (customer and people), ISO 639-1. */
  readonly languages: readonly string[];
}

/** Kinds of hold that say what a hidden stop says, or more. */
const coveredBy: Partial<Readonly<Record<HiddenStopKind, readonly string[]>>> = {
  'already-paid': ['already-paid', 'dispute'],
  dispute: ['dispute', 'original-creditor'],
  'opt-out': ['opt-out', 'cease', 'refusal'],
  cease: ['cease', 'refusal'],
};

/** True when a hold or preference on record says it already. One whose kind or state cannot be read says nothing. */
export function isRecorded(stop: HiddenStop, { holds, preferences, languages }: Recorded): boolean {
  if (stop.suggestion.record === 'language' && stop.suggestion.language !== null) {
    return languages.includes(stop.suggestion.language);
  }
  return (
    holds.some((hold) => coversAsHold(hold, stop)) ||
    preferences.some((preference) => coversAsPreference(preference, stop))
  );
}

function coversAsHold(hold: Hold, stop: HiddenStop): boolean {
  const kind = valueOr(hold.kind, null);
  const status = valueOr(hold.status, null);
  if (kind === null || status === null) return false;
  if (!(coveredBy[stop.kind] ?? [stop.kind]).includes(kind)) return false;
  if (kind === 'opt-out' && !coversMedium(hold, stop)) return false;
  if (status === 'active') return true;
  return valueOr(hold.sourceId, null) === stop.sourceId || isOlder(stop, hold.recordedAt);
}

/** A hold that is over speaks for what was written before it was recorded, not for what came later. */
const isOlder = ({ at }: HiddenStop, recordedAt: string): boolean =>
  at !== null && Date.parse(at) <= Date.parse(recordedAt);

function coversMedium(hold: Hold, { suggestion }: HiddenStop): boolean {
  if (suggestion.record !== 'hold') return true;
  const { medium, number } = suggestion.hold;
  const closed = valueOr(hold.medium, null);
  const only = valueOr(hold.number, null);
  return (closed === null || closed === medium) && (only === null || only === number);
}

function coversAsPreference(preference: ContactPreference, { kind, suggestion }: HiddenStop): boolean {
  if (valueOr(preference.active, false) !== true || valueOr(preference.kind, null) === null) return false;
  const inconvenient = valueOr(preference.kind, null) === 'inconvenient';
  const place = valueOr(preference.place, null);
  if (kind === 'workplace') return inconvenient && place === 'work';
  if (kind === 'third-party') return valueOr(preference.kind, null) === 'disclosure-consent';
  if (suggestion.record !== 'preferences' || !inconvenient) return false;
  return suggestion.preferences.every(
    (draft) =>
      closesAsMuch(valueOr(preference.fromMinute, 0), valueOr(preference.toMinute, 1440), draft) &&
      coversDays(valueOr(preference.days, null), draft.days) &&
      (place === null || place === draft.place),
  );
}

const closesAsMuch = (
  from: number,
  to: number,
  draft: { fromMinute: number | null; toMinute: number | null },
): boolean => from <= (draft.fromMinute ?? 0) && to >= (draft.toMinute ?? 1440);

const coversDays = (closed: readonly number[] | null, wanted: readonly number[] | null): boolean =>
  closed === null || wanted?.every((day) => closed.includes(day)) === true;
