import { possibleZones, zonesOfAreaCode } from '../../shared/calendar/zones.ts';
import { zonesOfState } from '../../shared/calendar/zones-of-state.ts';
import { type Fields, fields, list, text, texts } from './case.ts';

/** Zones the facts of a case point to: its own, those of its indicators, else those of its state. */
export function zonesIndicated(consumer: Fields, tz: string | null): string[] {
  const zones = new Set<string>(tz === null ? [] : [tz]);
  for (const one of list(consumer.indicators)) for (const zone of zonesOf(fields(one))) zones.add(zone);
  const state = text(consumer.state);
  return zones.size === 0 && state ? [...zonesOfState(state)] : [...zones];
}

function zonesOf(indicator: Fields): readonly string[] {
  const code = indicator.area_code === undefined ? null : String(indicator.area_code);
  const hints = {
    state: text(indicator.state),
    postalCode: text(indicator.zip) ?? text(indicator.postal_code),
    country: null,
    phones: texts([indicator.number, indicator.phone]),
  };
  const named = [...texts([indicator.tz]), ...texts(indicator.tz_candidates)];
  return [...named, ...(code === null ? [] : zonesOfAreaCode(code)), ...possibleZones(hints)];
}
