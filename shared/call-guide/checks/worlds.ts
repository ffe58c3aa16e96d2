import type { Facts } from '../../compliance/facts.ts';
import type { PersonRole } from '../../compliance/person-role.ts';
import type { Profile } from '../../domain/debt.ts';
import type { GuideLine, GuideNode } from '../guide.ts';

/** The facts a line may meet, and who may hear it. */
export interface World {
  readonly profile: Profile;
  readonly state: string;
  readonly inValidationPeriod: boolean;
  readonly timeBarred: boolean;
  /** False: suit is not intended; null: not on record. */
  readonly suitIntended: false | null;
  readonly deceased: boolean;
  /** Null: the customer. */
  readonly heardBy: PersonRole | null;
}

/** The moment all words are checked at; the days of the worlds lie around it. */
export const checkedAt = '2026-06-15T16:00:00.000Z';

/** A plain state, one whose creditors follow the Act too, one with household rules of its own. */
const states = ['OH', 'CA', 'MA'] as const;

/** Before verification anybody may be on the line; after it the customer, and whoever stands in for the customer. */
const strangers: readonly (PersonRole | null)[] = [null, 'third-party', 'employer', 'parent'];

/** Every world a line can be said in. */
export function worldsOf(node: GuideNode, line: GuideLine): World[] {
  const closed = node.stage !== 'open' && node.stage !== 'verified';
  const profiles = node.profiles.filter((profile) => line.when?.profiles?.includes(profile) ?? true);
  return profiles.flatMap((profile) =>
    states.flatMap((state) =>
      situations(line, profile).flatMap((situation) =>
        // In a company the staff who answer are the customer.
        (closed && profile !== 'b2b' ? strangers : [null]).flatMap((heardBy) =>
          (closed ? [false, true] : [false]).map((deceased) => ({
            ...{ profile, state, heardBy, deceased },
            ...situation,
          })),
        ),
      ),
    ),
  );
}

type Situation = Pick<World, 'inValidationPeriod' | 'timeBarred' | 'suitIntended'>;

function situations({ when }: GuideLine, profile: Profile): Situation[] {
  if (profile === 'b2b') return [{ inValidationPeriod: false, timeBarred: false, suitIntended: null }];
  const all: Situation[] = [
    { inValidationPeriod: true, timeBarred: false, suitIntended: null },
    { inValidationPeriod: false, timeBarred: true, suitIntended: false },
    { inValidationPeriod: true, timeBarred: true, suitIntended: false },
    { inValidationPeriod: false, timeBarred: false, suitIntended: null },
    { inValidationPeriod: false, timeBarred: false, suitIntended: false },
  ];
  return all.filter(
    ({ inValidationPeriod, timeBarred }) =>
      (when?.inValidationPeriod ?? inValidationPeriod) === inValidationPeriod &&
      (when?.timeBarred ?? timeBarred) === timeBarred,
  );
}

/** The facts of a world, as the rules read them. */
export function factsOf(world: World): Facts {
  const trade = world.profile === 'b2b';
  return {
    v: 1,
    collector: {
      role: world.profile === 'third-party' ? 'third-party-collector' : 'creditor',
      name: 'Northline, Inc.',
      ...{ nameUsed: null, creditorName: null, obtainedInDefault: null, affiliateOnly: null, accepts: null },
    },
    consumer: {
      ...{ state: world.state, city: null, knownZone: 'America/New_York', possibleZones: [] },
      ...{ locationKnown: false, age: 40, deceased: world.deceased, language: null },
      identityTheftReported: null,
    },
    people: [],
    debts: [
      {
        ...{
          id: 'debt',
          kind: null,
          consumerPurpose: !trade,
          obligor: trade ? 'business' : 'natural-person',
        },
        ...{ amount: null, disputed: null, status: 'open', assignedOn: null, daysPastDue: null },
        ...{ accountNumberWhenObtained: null, collectionProceduresStarted: null, judgment: false },
        limitationExpiresOn: world.timeBarred ? '2026-01-31' : '2029-01-31',
        suitIntended: world.suitIntended,
      },
    ],
    ...{ events: [], eventsComplete: true, preferences: [], attorney: null, bankruptcy: null },
    validationEndsOn: world.inValidationPeriod ? '2026-07-10' : null,
  };
}

/** The world in words, for whoever has to mend the line. */
export function worldInWords(world: World): string {
  return [
    world.profile,
    world.state,
    world.heardBy ? `heard by ${world.heardBy}` : null,
    world.inValidationPeriod ? 'in the validation period' : null,
    world.timeBarred ? 'time-barred' : null,
    world.suitIntended === false ? 'suit not intended' : null,
    world.deceased ? 'customer deceased' : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
