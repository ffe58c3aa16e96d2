import type { Profile } from '../domain/debt.ts';
import type { CallCircumstances } from './circumstances.ts';
import type { Condition } from './guide.ts';

/** A kind of call: the profile, who rang, what the rules say. */
export interface KindOfCall {
  readonly profile: Profile;
  readonly direction: 'out' | 'in';
  readonly now: CallCircumstances;
}

type Circumstance = keyof CallCircumstances;

const values: Readonly<Record<Circumstance, readonly unknown[]>> = {
  // Not known counts as the full one.
  disclosure: ['initial_full', 'from_debt_collector'],
  announceRecording: [false, true],
  inValidationPeriod: [false, true],
  timeBarred: [false, true],
  mayAskLocation: [false, true],
};

/** What may be asked of a profile: trade debts know no validation period, no disclosure, no notice of age. */
const bearsOn: Readonly<Record<Profile, readonly Circumstance[]>> = {
  'third-party': ['disclosure', 'announceRecording', 'inValidationPeriod', 'timeBarred', 'mayAskLocation'],
  'first-party': ['announceRecording', 'inValidationPeriod', 'timeBarred', 'mayAskLocation'],
  b2b: ['announceRecording'],
};

const plain: CallCircumstances = {
  disclosure: 'initial_full',
  announceRecording: false,
  inValidationPeriod: false,
  timeBarred: false,
  mayAskLocation: false,
};

/**
 * Every kind of call there is, by what at least one of the conditions given asks about (and by `also`): two calls that no
 * condition tells apart walk the same graph.
 */
export function everyKindOfCall(
  conditions: readonly (Condition | undefined)[],
  also: readonly Circumstance[] = [],
): KindOfCall[] {
  const asked = new Set<string>([...also, ...conditions.flatMap((when) => Object.keys(when ?? {}))]);
  return (['third-party', 'first-party', 'b2b'] as const).flatMap((profile) => {
    const telling = bearsOn[profile].filter((name) => asked.has(name));
    const circumstances = telling.reduce<CallCircumstances[]>(
      (all, name) => all.flatMap((one) => values[name].map((value) => ({ ...one, [name]: value }))),
      [plain],
    );
    return (['out', 'in'] as const).flatMap((direction) =>
      circumstances.map((now) => ({ profile, direction, now })),
    );
  });
}
