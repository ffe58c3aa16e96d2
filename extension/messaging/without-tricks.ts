/** Longest text any CRM of ours keeps in one field (Salesforce, long text area). */
const LONGEST = 131_072;
/** Longest name shown whole; those of the CRMs end at 255. */
const LONGEST_NAME = 1_000;
const NAME = /name$/i;

/** Only a text with one of these can hold a trick, or is long. */
const SUSPECT = /[^\t\n\r\x20-\x7e\xa1-\xac\xae-\u02ff]/;

/**
 * Characters that show nothing and change how others are shown: they turn words round, hide in them, part the letters of a
 * word that is looked for, or make two names look like one (Unicode TR36). Control characters, and all that Unicode itself
 * says is not to be shown: soft hyphen, direction marks and overrides, invisible operators, fillers, tags.
 */
const UNSEEN =
  /[[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]--[\t\n\r\p{Join_Control}\p{Variation_Selector}]]/gv;
/** Joiners are part of some scripts and of emoji, selectors choose their forms; after Latin letters, digits and signs they only hide. */
const HIDING_JOINER =
  /(?<=^|[\p{Script=Latin}\p{N}\p{P}\p{Z}])[\p{Join_Control}\p{Variation_Selector}]+|\p{Join_Control}+(?=$|[\p{Script=Latin}\p{N}\p{P}\p{Z}])/gu;
/** No language stacks more marks on a letter; text that does covers the lines around it. */
const STACK = /(\p{M}{4})\p{M}+/gu;

/** A text from outside as it may be shown, judged and put on paper: every character of it seen, none out of its place. */
export function withoutTricks(text: string, longest: number = LONGEST): string {
  const cut = text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
  if (!SUSPECT.test(cut)) return cut;
  return cut.replace(UNSEEN, '').replace(HIDING_JOINER, '').replace(STACK, '$1');
}

/** The same of every text in an answer, whatever its shape. */
export function answerWithoutTricks<T>(value: T, field = ''): T {
  if (typeof value === 'string') return withoutTricks(value, NAME.test(field) ? LONGEST_NAME : LONGEST) as T;
  if (Array.isArray(value)) return value.map((item) => answerWithoutTricks(item, field)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    answerWithoutTricks(item, name === 'value' ? field : name),
  ]);
  return Object.fromEntries(entries) as T;
}
