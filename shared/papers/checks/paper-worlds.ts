import type { World } from '../../call-guide/checks/worlds.ts';
import type { Profile } from '../../domain/debt.ts';

/** A plain state, one whose creditors follow the Act too, one with household rules of its own. */
const states = ['OH', 'CA', 'MA'] as const;

type Situation = Pick<World, 'inValidationPeriod' | 'timeBarred' | 'suitIntended'>;

const ofConsumers: readonly Situation[] = [
  { inValidationPeriod: false, timeBarred: false, suitIntended: null },
  { inValidationPeriod: true, timeBarred: false, suitIntended: null },
  { inValidationPeriod: false, timeBarred: true, suitIntended: false },
  { inValidationPeriod: true, timeBarred: true, suitIntended: false },
];
const ofTrade: readonly Situation[] = [{ inValidationPeriod: false, timeBarred: false, suitIntended: null }];

/** Every world the words of a paper can be read in. */
export const paperWorlds = (profile: Profile): World[] =>
  states.flatMap((state) =>
    (profile === 'b2b' ? ofTrade : ofConsumers).map((situation) => ({
      ...{ profile, state, deceased: false, heardBy: null },
      ...situation,
    })),
  );
