/** How long the International Bank Account Number of each country is (ISO 13616, SWIFT's registry). */
const LENGTHS = new Map(
  (
    'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22' +
    'GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20' +
    'MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26' +
    'UA29VA22VG24XK20YE30'
  )
    .match(/.{4}/g)
    ?.map((country) => [country.slice(0, 2), Number(country.slice(2))]),
);
const BEGINS = /(?<![\p{L}\p{N}])[a-z]{2}\d\d/giu;
const CALLED = /\biban\b[^\p{L}\p{N}\n]{0,4}$/iu;
/** Between its groups as printed. */
const GAP = /[ \u00a0.-]/;

/** Where a text holds an International Bank Account Number; one that is called so may be mistyped. */
export function ibansIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { 0: begins, index: start } of text.matchAll(BEGINS)) {
    const length = LENGTHS.get(begins.slice(0, 2).toUpperCase());
    const number = length === undefined ? undefined : taken(text, start, length);
    if (!number) continue;
    if (CALLED.test(text.slice(Math.max(0, start - 10), start)) || passesCheck(number.letters))
      found.push({ start, end: number.end });
  }
  return found;
}

/** So many letters and digits from there on, one space or dash at a time between them; undefined: not so many, or more. */
function taken(text: string, start: number, length: number): { letters: string; end: number } | undefined {
  let letters = '';
  let at = start;
  for (; letters.length < length; at += 1) {
    const sign = text.charAt(at);
    if (/[a-z0-9]/i.test(sign)) letters += sign;
    else if (!GAP.test(sign) || GAP.test(text.charAt(at - 1))) return undefined;
  }
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) ? undefined : { letters: letters.toUpperCase(), end: at };
}

/** ISO 7064, modulus 97: country and check digits behind, letters as 10 to 35. */
function passesCheck(letters: string): boolean {
  let rest = 0;
  for (const sign of letters.slice(4) + letters.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
