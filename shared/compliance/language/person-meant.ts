import type { PersonRole } from '../person-role.ts';

/** Somebody close to the speaker, by the words people use; who is none of these roles counts as a third party. */
const people: readonly (readonly [PersonRole, string])[] = [
  ['spouse', 'wife husband spouse hubby esposa esposo marido mujer conyuge'],
  ['consumer-attorney', 'attorney lawyer abogad[oa]'],
  ['employer', 'boss employer supervisor manager jefe jefa patron empleador'],
  [
    'third-party',
    'mother mom mum mama father dad papa parents? sisters? brothers? sons? daughters? kids? child(?:ren)? family neighbou?rs? friends? ' +
      'co-?workers? ex(?:-?(?:wife|husband))? girlfriend boyfriend fiancee? roommates? grandm\\w+ grandp\\w+ landlord accountant doctor pastor relatives? aunt uncle cousins? references? ' +
      'madre padre padres hij[oa]s? herman[oa]s? familia vecin[oa]s? amig[oa]s? novi[oa] suegr[oa] abuel[oa] ti[oa] familiares',
  ],
];

const own = '(?:my|our|mi|mis|nuestr[oa]s?|al? mis?)';
const named = people.map(
  ([role, words]) =>
    [
      role,
      new RegExp(`\\b${own} (?:${words.replaceAll(' ', '|')})\\b(?!'s? (?:phone|cell|number|line))`),
    ] as const,
);

/** The person comes soon behind the refusal: what stands between is "calling", "ever contact", "vuelvan a llamar a". */
const behind = /^\W*(?:[\w']+\s+){1,6}?$/;
const speaker =
  /\b(?:me|us|myself|nos|(?:llam|marqu|marc|escrib|contact|molest|mand|envi|habl|bus[cq]|comuni[cq])\w*(?:me|nos))\b/;

/** "Stop calling my wife and me". */
const joined = /^\w+ \w+ (?:and|or|y|o|ni) (?:me|us|myself|mi)\b/;

/** Whose line a refusal at `index` is about; null: the speaker's own. */
export function personMeant(sentence: string, index: number): PersonRole | null {
  const rest = sentence.slice(index);
  const clause = rest.split(/[,;]/)[0] ?? '';
  for (const [role, words] of named) {
    const at = clause.search(words);
    if (
      at >= 0 &&
      behind.test(clause.slice(0, at)) &&
      !speaker.test(clause.slice(0, at)) &&
      !joined.test(clause.slice(at))
    )
      return role;
  }
  if (speaker.test(clause)) return null;
  const before = named.find(([, words]) => words.test(sentence.slice(0, index)));
  return before && /\b(?:her|him|them)\b/.test(clause) ? before[0] : null;
}
