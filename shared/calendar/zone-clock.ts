import type { EpochDay } from './epoch-day.ts';
import type { Zone } from './instant.ts';

/**
 * Local days and minutes in a zone by integer arithmetic on a table of offsets, read once from the platform.
 * A verdict asks for hundreds of local days; a Temporal object for each would be the whole cost of it.
 */
const dayMs = 86_400_000;
const minuteMs = 60_000;

interface OffsetTable {
  readonly zone: Zone;
  /** Start of each span, ascending; the first is minus infinity. */
  readonly starts: number[];
  /** Milliseconds to add to UTC in that span. */
  readonly offsets: number[];
  /** Index of the span asked for last: the next moment asked about nearly always lies in it too. */
  last: number;
}

const tables = new Map<Zone, OffsetTable>();
let lastTable: OffsetTable | undefined;

/** Transitions outside these years are not tabled; dates of the product's facts lie well inside. */
const firstMoment = Date.parse('2000-01-01T00:00:00Z');
const lastMoment = Date.parse('2060-01-01T00:00:00Z');

function tableOf(zone: Zone): OffsetTable {
  if (lastTable?.zone === zone) return lastTable;
  let table = tables.get(zone);
  if (!table) {
    table = readTable(zone);
    tables.set(zone, table);
  }
  lastTable = table;
  return table;
}

function readTable(zone: Zone): OffsetTable {
  let at = Temporal.Instant.fromEpochMilliseconds(firstMoment).toZonedDateTimeISO(zone);
  const table: OffsetTable = {
    zone,
    starts: [Number.NEGATIVE_INFINITY],
    offsets: [at.offsetNanoseconds / 1e6],
    last: 0,
  };
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > lastMoment) return table;
    table.starts.push(next.epochMilliseconds);
    table.offsets.push(next.offsetNanoseconds / 1e6);
    at = next;
  }
}

function offsetAt(table: OffsetTable, ms: number): number {
  const { starts, offsets, last } = table;
  if (ms >= (starts[last] ?? 0) && ms < (starts[last + 1] ?? Number.POSITIVE_INFINITY))
    return offsets[last] ?? 0;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= ms) low = middle;
    else high = middle - 1;
  }
  table.last = low;
  return offsets[low] ?? 0;
}

/** The calendar day it is in `zone` at the moment `ms`. */
export function localDay(ms: number, zone: Zone): EpochDay {
  return Math.floor((ms + offsetAt(tableOf(zone), ms)) / dayMs);
}

/** Minutes since local midnight as the wall clock shows them, with fractions: 21:00:30 is 1260.5. */
export function localMinute(ms: number, zone: Zone): number {
  const local = ms + offsetAt(tableOf(zone), ms);
  return (local - Math.floor(local / dayMs) * dayMs) / minuteMs;
}

/**
 * The first moment at which the wall clock of `zone` shows `minute` or later on `day`.
 * A time that a spring change skips is the moment of the change; one that an autumn change repeats is its first showing.
 */
export function momentOf(day: EpochDay, minute: number, zone: Zone): number {
  const table = tableOf(zone);
  const wall = day * dayMs + minute * minuteMs;
  const early = wall - offsetAt(table, wall - dayMs);
  const late = wall - offsetAt(table, wall + dayMs);
  const first = Math.min(early, late);
  if (first + offsetAt(table, first) === wall) return first;
  const second = Math.max(early, late);
  if (second + offsetAt(table, second) === wall) return second;
  return changeBetween(table, first, second);
}

/** The one change of offset between two moments of a skipped hour. */
function changeBetween(table: OffsetTable, first: number, second: number): number {
  return table.starts.find((start) => start > first && start <= second) ?? second;
}
