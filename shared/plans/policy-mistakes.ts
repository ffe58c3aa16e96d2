import { moneyFromDecimal } from '../money/money-from-decimal.ts';
import { type Limits, stricterLimits } from './limits.ts';
import type { PlanPolicy, Role, SettlementEntry } from './policy.ts';
import { limitsOfRole } from './role-limits.ts';
import { faultOfTiers, type SettlementTier, type TierFault } from './settlement-tiers.ts';

interface Mistake {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Mistakes that only show when values are seen together. */
export function mistakesIn(policy: PlanPolicy): Mistake[] {
  return [
    ...mistakesOfSettlements(policy.settlement, ['settlement']),
    ...(policy.clients ?? []).flatMap(({ settlement }, index) =>
      mistakesOfSettlements(settlement || [], ['clients', index, 'settlement']),
    ),
    ...mistakesOfRoles(policy),
    ...mistakesOfClients(policy),
    ...mistakesOfBreak(policy),
  ];
}

const faults: Readonly<Record<TierFault, string>> = {
  'tiers-incomplete': 'The tiers leave a hole: some age or balance has none. Each ends where the next begins',
  'tiers-overlap': 'The tiers overlap: some age and balance has two',
  'tiers-percent': 'A percentage lies from 0 to 100',
  'tiers-currency': 'All tiers are in the one currency of the settlement',
};

function mistakesOfSettlements(
  entries: readonly SettlementEntry[] | undefined,
  path: (string | number)[],
): Mistake[] {
  const seen = new Set<string>();
  return (entries ?? []).flatMap((entry, index) => {
    const at = [...path, index];
    const twice = seen.has(entry.currency);
    seen.add(entry.currency);
    if (twice)
      return [{ path: at, message: `${entry.currency} has settlements already: one set of tiers each` }];
    return mistakesOfTiers(entry, [...at, 'tiers']);
  });
}

function mistakesOfTiers(entry: SettlementEntry, path: (string | number)[]): Mistake[] {
  try {
    const fault = faultOfTiers(tiersOf(entry), entry.currency);
    return fault ? [{ path, message: faults[fault] }] : [];
  } catch (error) {
    // A balance that is no amount of the currency.
    return [{ path, message: error instanceof Error ? error.message : String(error) }];
  }
}

/** The tiers of an entry with their balances as money. @throws RangeError when one is no amount of the currency */
export function tiersOf({ currency, tiers }: SettlementEntry): SettlementTier[] {
  return tiers.map(({ balanceFrom, balanceTo, ...tier }) => ({
    ...tier,
    balanceFrom: moneyFromDecimal(balanceFrom, currency),
    balanceTo: balanceTo === null ? null : moneyFromDecimal(balanceTo, currency),
  }));
}

const ladder: readonly (readonly [lower: Role, higher: Role])[] = [
  ['associate', 'supervisor'],
  ['supervisor', 'admin'],
];

/** Who approves must be able to do all that who asks can. */
function mistakesOfRoles({ limits, roles }: PlanPolicy): Mistake[] {
  const stricter = ladder.flatMap(([lower, higher]) =>
    currenciesOf(limits).flatMap((currency) => {
      const low = limitsOfRole(limits, lower, currency);
      const high = limitsOfRole(limits, higher, currency);
      const both = stricterLimits(low, high);
      const name = (Object.keys(both) as (keyof Limits)[]).find((key) => both[key] !== low[key]);
      if (name === undefined) return [];
      const place = name.replace(/Share$/, '').replace(/^minDown$/, 'minDownPercent');
      const message = `Stricter than what the ${lower} may do: a ${higher} could not approve it`;
      return [{ path: ['limits', higher, place], message }];
    }),
  );
  const twice = (roles?.supervisor ?? []).filter((login) =>
    roles?.admin?.some((other) => other.toLowerCase() === login.toLowerCase()),
  );
  return [
    ...stricter.filter(
      ({ path }, index) => stricter.findIndex((one) => one.path.join() === path.join()) === index,
    ),
    ...twice.map((login) => ({ path: ['roles'], message: `${login} is named twice: one role each` })),
  ];
}

/** Every currency an amount is named in; dollars where none is, for the limits that are no amounts. */
function currenciesOf(limits: PlanPolicy['limits']): string[] {
  const tables = Object.values(limits ?? {}).flatMap((entry) => [
    entry.minFirst?.amount,
    entry.minLater,
    entry.maxForgiven?.amount,
  ]);
  return [...new Set(['USD', ...tables.flatMap((table) => Object.keys(table ?? {}))])];
}

function mistakesOfClients({ clients }: PlanPolicy): Mistake[] {
  const names = (clients ?? []).map(({ creditor }) => creditor.trim().toLowerCase());
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: ['clients', index, 'creditor'], message: 'This creditor is named twice: one entry each' }],
  );
}

function mistakesOfBreak(policy: PlanPolicy): Mistake[] {
  const entries = [
    { path: ['break'], entry: policy.break },
    ...(policy.clients ?? []).map((client, index) => ({
      path: ['clients', index, 'break'],
      entry: client.break,
    })),
  ];
  return entries.flatMap(({ path, entry }) =>
    entry?.rule === 'late-allowed' && !entry.lateAllowed
      ? [{ path: [...path, 'lateAllowed'], message: 'Say how many late payments are allowed' }]
      : [],
  );
}
