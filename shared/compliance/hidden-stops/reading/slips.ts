/**
 * Long words of weight that one slip of the pen (a letter too many, missing, wrong or swapped) does not hide.
 * Only words whose slips are no other word; the ones that are, stand beside them.
 */
const weighty: Readonly<Record<string, readonly string[]>> = {
  attorney: [],
  bankruptcy: [],
  bankrupt: [],
  deceased: ['decreased', 'diseased', 'decease', 'released', 'deceases'],
  spanish: [],
  interpreter: ['interpreted'],
  represented: ['presented', 'represents', 'represent'],
  bancarrota: [],
  fallecio: [],
  fallecido: [],
  fallecida: [],
  disputes: ['dispute', 'disputed', 'disperses'],
  disputed: ['disputes', 'dispute', 'disrupted'],
  employer: ['employed', 'employee', 'employers'],
  voicemail: [],
  suicidal: ['suicide'],
  hospitalized: [],
  dementia: [],
  military: ['militar'],
  deployed: ['employed', 'deploys'],
  executor: ['executors'],
};

/** Letters of a word that may be a slip of one of these. */
const least = 7;
const most = 14;
const spelt = new Map<string, string>();
for (const [word, others] of Object.entries(weighty)) {
  spelt.set(word, word);
  for (const other of others) spelt.set(other, other);
}

/** Every word of weight under itself with one letter left out. */
const byLoss = new Map<string, string[]>();
for (const word of Object.keys(weighty)) {
  for (const loss of [word, ...losses(word)]) byLoss.set(loss, [...(byLoss.get(loss) ?? []), word]);
}

function losses(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at += 1) found.push(word.slice(0, at) + word.slice(at + 1));
  return found;
}

/** The word that was meant: `bankrutpcy` → `bankruptcy`; any other word as it is. */
export function meantBy(word: string): string {
  if (word.length < least || word.length > most) return word;
  const known = spelt.get(word);
  if (known !== undefined) return known;
  for (const loss of [word, ...losses(word)]) {
    for (const meant of byLoss.get(loss) ?? []) {
      if (meant[0] === word[0] && isOneSlip(word, meant)) return meant;
    }
  }
  return word;
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlip(word: string, meant: string): boolean {
  let from = 0;
  while (from < word.length && word[from] === meant[from]) from += 1;
  const rest = word.slice(from);
  const wanted = meant.slice(from);
  if (rest === wanted) return true;
  if (rest.slice(1) === wanted || rest === wanted.slice(1) || rest.slice(1) === wanted.slice(1)) return true;
  return rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
}
