import type { Zone } from './instant.ts';
import { zonesOfState } from './zones-of-state.ts';
import { zoneByZip, zonesByAreaCode, zonesByCallingCode, zonesByZipPrefix } from './zones-tables.ts';

/** What a CRM knows of where a person is. Any part may be null; `phones` may be empty. */
export interface PlaceHints {
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly phones: readonly string[];
}

/**
 * Every zone the person may be in, in the order found; none when nothing is known.
 *
 * The hints are joined, not ranked: where the location cannot be determined, a time must be convenient in every place the
 * information indicates (12 CFR 1006 Supp. I, cmt 6(b)(1)(i)-2). Knowledge that settles the place ("she moved to Phoenix")
 * is not a hint, and belongs to the caller.
 */
export function possibleZones(hints: PlaceHints): Zone[] {
  const zones = new Set<Zone>(zonesOfAddress(hints));
  for (const phone of hints.phones) for (const zone of zonesOfPhone(phone)) zones.add(zone);
  return [...zones];
}

/** A ZIP code settles a split state; where the two contradict each other, both stand. */
function zonesOfAddress({ state, postalCode, country }: PlaceHints): readonly Zone[] {
  const ofState = state === null || !isNorthAmerica(country) ? [] : zonesOfState(state);
  const ofZip = postalCode === null || !isUnitedStates(country) ? [] : zonesOfZip(postalCode);
  if (ofState.length === 0 || ofZip.length === 0) return [...ofState, ...ofZip];
  const shared = ofZip.filter((zone) => ofState.includes(zone));
  return shared.length === ofZip.length ? ofZip : [...ofState, ...ofZip];
}

/** Zones a US ZIP code (`97914`, `97914-0123`) can mean: one where the code is on file, else all of its three-digit prefix. */
export function zonesOfZip(postalCode: string): readonly Zone[] {
  const zip = /^\s*(\d{5})(?:-?\d{4})?\s*$/.exec(postalCode)?.[1];
  if (!zip) return [];
  const settled = zipTable().get(zip);
  return settled ? [settled] : (prefixTable().get(zip.slice(0, 3)) ?? []);
}

/**
 * Zones a telephone number can ring in: for a North American number all zones of its area code and the codes laid over the same
 * ground, for another all zones of its country. Toll-free and unassigned codes say nothing.
 */
export function zonesOfPhone(phone: string): readonly Zone[] {
  const digits = phone.replace(/(?:ext|x|#).*$/i, '').replace(/\D/g, '');
  const international = /^\s*(?:\+|00|011)/.test(phone);
  if (international) {
    const full = digits.replace(/^(?:011|00)/, '');
    return full.startsWith('1') ? zonesOfAreaCode(full.slice(1, 4)) : zonesOfCountry(full);
  }
  if (digits.length === 11 && digits.startsWith('1')) return zonesOfAreaCode(digits.slice(1, 4));
  return digits.length === 10 ? zonesOfAreaCode(digits.slice(0, 3)) : [];
}

/** Zones of a North American area code and its overlay siblings; none for a toll-free or unknown one. */
export function zonesOfAreaCode(areaCode: string): readonly Zone[] {
  return areaCodeTable().get(areaCode) ?? [];
}

function zonesOfCountry(digits: string): readonly Zone[] {
  for (const length of [3, 2, 1]) {
    const zones = callingCodeTable().get(digits.slice(0, length));
    if (zones) return zones;
  }
  return [];
}

const isUnitedStates = (country: string | null): boolean =>
  country === null ||
  /^\s*(?:us|usa|u\.s\.(?:a\.)?|united states(?: of america)?|pr|gu|vi|as|mp|puerto rico|guam)?\s*$/i.test(
    country,
  );

const isNorthAmerica = (country: string | null): boolean =>
  isUnitedStates(country) || /^\s*(?:ca|can|canada)\s*$/i.test(country ?? '');

/** Tables are unfolded at first use, once. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const byCode = (table: Readonly<Record<string, string>>) =>
  once(() => {
    const zonesOf = new Map<string, readonly Zone[]>();
    for (const [zones, codes] of Object.entries(table)) {
      const list = zones.split(' ');
      for (const code of codes.split(' ')) zonesOf.set(code, list);
    }
    return zonesOf;
  });

const areaCodeTable = byCode(zonesByAreaCode);
const callingCodeTable = byCode(zonesByCallingCode);
const prefixTable = byCode(zonesByZipPrefix);

const zipTable = once(() => {
  const zoneOf = new Map<string, Zone>();
  for (const [zone, runs] of Object.entries(zoneByZip)) {
    for (const run of runs.split(' ')) {
      const last = run.length > 5 ? Number(run[6]) : Number(run[4]);
      for (let digit = Number(run[4]); digit <= last; digit++) zoneOf.set(`${run.slice(0, 4)}${digit}`, zone);
    }
  }
  return zoneOf;
});
