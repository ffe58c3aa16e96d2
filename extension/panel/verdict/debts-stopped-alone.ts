import { type Standing, stopsLeft } from './standing.ts';

/**
 * The debts that something stops which does not stop them all: a wait, a count, a dispute of their own. None, when every
 * debt has such a stop: then there is nothing better to begin with.
 */
export function debtsStoppedAlone(byDebt: ReadonlyMap<string, Standing>): ReadonlySet<string> {
  const stops = [...byDebt].map(([id, standing]) => ({
    id,
    rules: new Set(stopsLeft(standing).map(({ ruleId }) => ruleId)),
  }));
  const ofAll = [...(stops[0]?.rules ?? [])].filter((rule) => stops.every(({ rules }) => rules.has(rule)));
  const own = stops.filter(({ rules }) => rules.size > ofAll.length);
  return new Set(own.length === stops.length ? [] : own.map(({ id }) => id));
}
