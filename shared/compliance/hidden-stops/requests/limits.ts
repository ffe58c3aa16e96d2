import type { Reading } from '../reading/clauses.ts';
import { indexPatterns, matchesIn } from '../reading/patterns.ts';

/** Places and numbers a request can be limited to, in the engine's words (`facts.ts`: place, kind of number). */
const places = indexPatterns<string>([
  ['at|to|from|in|al|en|del|while ~2 @work', 'work'],
  ['a ~1 trabajo|empleo|oficina', 'work'],
  ['poe', 'work'],
  ['@possessive @work', 'work'],
  ['@callBase|@calling @work', 'work'],
  ['work|office|job phone|number|line|cell|email|num|no', 'work'],
  ['at|to|in|en ~2 school|college|university|class|campus|escuela|universidad', 'school'],
  ['at|to|in|en|while ~2 hospital|clinic', 'hospital'],
  ['at|to|in|en ~2 church|temple|mosque|synagogue|iglesia', 'church'],
  ['at ~2 home|house|residence', 'home'],
  ['a|en ~1 casa', 'home'],
]);

const kinds = indexPatterns<string>([
  ['this|that|here|este|ese|esta number|num|line|phone|numero|telefono|linea', 'this'],
  ['here|aqui', 'this'],
  ['my|his|her|their|the|on|to|mi|su|al ~1 cell|mobile|cellphone|celular|movil', 'mobile'],
  ['cell|mobile|celular', 'mobile'],
  ['home|house phone|number|line', 'home'],
  ['landline', 'home'],
]);

export const placeIn = (reading: Reading, from: number, to: number): string | null =>
  firstWithin(places, reading, from, to);

/** A number as written, else the kind of number meant. */
export function numberIn(reading: Reading, from: number, to: number): string | null {
  const written = reading.tokens.slice(from, to).find(({ type }) => type === 'phone');
  if (written) return reading.text.slice(written.start, written.end);
  return firstWithin(kinds, reading, from, to);
}

function firstWithin(
  index: Parameters<typeof matchesIn<string>>[0],
  reading: Reading,
  from: number,
  to: number,
): string | null {
  return matchesIn(index, reading, from, to)[0]?.means ?? null;
}
