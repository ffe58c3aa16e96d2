import type { Zone } from './instant.ts';

/**
 * Zones of the states, territories and provinces by the official limits of 49 CFR part 71 (US) and provincial law (Canada).
 * A state lies in every zone that any of its counties keeps; small places that keep a neighbour's time by custom are not
 * listed, since the official zone controls (15 USC 262). Navajo lands put Denver time in Arizona.
 */
const E = 'America/New_York';
const C = 'America/Chicago';
const M = 'America/Denver';
const P = 'America/Los_Angeles';

const rows: readonly (readonly [code: string, name: string, zones: readonly Zone[]])[] = [
  ['AL', 'Alabama', [C]],
  ['AK', 'Alaska', ['America/Anchorage', 'America/Adak']],
  ['AZ', 'Arizona', ['America/Phoenix', M]],
  ['AR', 'Arkansas', [C]],
  ['CA', 'California', [P]],
  ['CO', 'Colorado', [M]],
  ['CT', 'Connecticut', [E]],
  ['DE', 'Delaware', [E]],
  ['DC', 'District of Columbia', [E]],
  ['FL', 'Florida', [E, C]],
  ['GA', 'Georgia', [E]],
  ['HI', 'Hawaii', ['Pacific/Honolulu']],
  ['ID', 'Idaho', [M, P]],
  ['IL', 'Illinois', [C]],
  ['IN', 'Indiana', [E, C]],
  ['IA', 'Iowa', [C]],
  ['KS', 'Kansas', [C, M]],
  ['KY', 'Kentucky', [E, C]],
  ['LA', 'Louisiana', [C]],
  ['ME', 'Maine', [E]],
  ['MD', 'Maryland', [E]],
  ['MA', 'Massachusetts', [E]],
  ['MI', 'Michigan', [E, C]],
  ['MN', 'Minnesota', [C]],
  ['MS', 'Mississippi', [C]],
  ['MO', 'Missouri', [C]],
  ['MT', 'Montana', [M]],
  ['NE', 'Nebraska', [C, M]],
  ['NV', 'Nevada', [P, M]],
  ['NH', 'New Hampshire', [E]],
  ['NJ', 'New Jersey', [E]],
  ['NM', 'New Mexico', [M]],
  ['NY', 'New York', [E]],
  ['NC', 'North Carolina', [E]],
  ['ND', 'North Dakota', [C, M]],
  ['OH', 'Ohio', [E]],
  ['OK', 'Oklahoma', [C]],
  ['OR', 'Oregon', [P, M]],
  ['PA', 'Pennsylvania', [E]],
  ['RI', 'Rhode Island', [E]],
  ['SC', 'South Carolina', [E]],
  ['SD', 'South Dakota', [C, M]],
  ['TN', 'Tennessee', [E, C]],
  ['TX', 'Texas', [C, M]],
  ['UT', 'Utah', [M]],
  ['VT', 'Vermont', [E]],
  ['VA', 'Virginia', [E]],
  ['WA', 'Washington', [P]],
  ['WV', 'West Virginia', [E]],
  ['WI', 'Wisconsin', [C]],
  ['WY', 'Wyoming', [M]],
  ['PR', 'Puerto Rico', ['America/Puerto_Rico']],
  ['VI', 'Virgin Islands', ['America/Puerto_Rico']],
  ['GU', 'Guam', ['Pacific/Guam']],
  ['MP', 'Northern Mariana Islands', ['Pacific/Guam']],
  ['AS', 'American Samoa', ['Pacific/Pago_Pago']],
];

const provinces: readonly (readonly [code: string, name: string, zones: readonly Zone[]])[] = [
  ['AB', 'Alberta', ['America/Edmonton']],
  ['BC', 'British Columbia', ['America/Vancouver', 'America/Edmonton', 'America/Fort_Nelson']],
  ['MB', 'Manitoba', ['America/Winnipeg']],
  ['NB', 'New Brunswick', ['America/Halifax']],
  ['NL', 'Newfoundland and Labrador', ['America/St_Johns', 'America/Halifax']],
  ['NS', 'Nova Scotia', ['America/Halifax']],
  ['NT', 'Northwest Territories', ['America/Edmonton']],
  ['NU', 'Nunavut', ['America/Toronto', 'America/Winnipeg', 'America/Edmonton', 'America/Panama']],
  ['ON', 'Ontario', ['America/Toronto', 'America/Winnipeg', 'America/Panama']],
  ['PE', 'Prince Edward Island', ['America/Halifax']],
  ['QC', 'Quebec', ['America/Toronto', 'America/Halifax']],
  ['SK', 'Saskatchewan', ['America/Regina', 'America/Edmonton']],
  ['YT', 'Yukon', ['America/Whitehorse']],
];

const byName = new Map<string, { code: string; zones: readonly Zone[] }>();
for (const [code, name, zones] of [...provinces, ...rows]) {
  byName.set(code.toLowerCase(), { code, zones });
  byName.set(name.toLowerCase(), { code, zones });
}
for (const [alias, code] of [
  ['us virgin islands', 'vi'],
  ['u.s. virgin islands', 'vi'],
  ['washington dc', 'dc'],
  ['washington, d.c.', 'dc'],
  ['d.c.', 'dc'],
  ['québec', 'qc'],
] as const) {
  const entry = byName.get(code);
  if (entry) byName.set(alias, entry);
}

/** Zones of a state, territory or province given by code or name; none when the text names no such place. */
export function zonesOfState(state: string): readonly Zone[] {
  return byName.get(tidy(state))?.zones ?? [];
}

/** The two-letter code of a state, territory or province, `OH` for `ohio`; null when the text names none. */
export function stateCode(state: string): string | null {
  return byName.get(tidy(state))?.code ?? null;
}

const tidy = (state: string): string => state.trim().replace(/^us-/i, '').replace(/\s+/g, ' ').toLowerCase();
