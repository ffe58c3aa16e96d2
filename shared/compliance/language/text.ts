/**
 * Text made ready for matching: lower case, no accents, straight quotes. Every character keeps its place, so that what is
 * found can be quoted from the original.
 */
export function fold(text: string): string {
  let folded = '';
  for (const unit of text.split('')) {
    const base = unit.normalize('NFD')[0] ?? unit;
    folded += straight[base] ?? base.toLowerCase();
  }
  return folded;
}

const straight: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
};

/** Stretch of text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Sentences, as stretches of the text. A full stop inside a number, an address or a short form ends none. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/[!?\n]+|\.+(?=\s|$)/g)) {
    if (
      match[0] === '.' &&
      /\b(?:mr|mrs|ms|dr|sr|sra|st|inc|ltd|co|corp|llc|no|a\.m|p\.m)$/i.test(text.slice(from, match.index))
    ) {
      if (!/^\.\s+[A-ZÁÉÍÓÚÑ]/.test(text.slice(match.index))) continue;
      if (!/\b(?:inc|ltd|co|corp|llc|a\.m|p\.m)$/i.test(text.slice(from, match.index))) continue;
    }
    spans.push({ from, to: match.index + match[0].length });
    from = match.index + match[0].length;
  }
  if (from < text.length) spans.push({ from, to: text.length });
  return spans.filter(({ from: start, to }) => text.slice(start, to).trim() !== '');
}

/** The sentence around a place in the text, trimmed: what a person is shown as the quote. */
export function sentenceAt(text: string, index: number): string {
  const span = sentences(text).find(({ from, to }) => index >= from && index < to);
  return span ? text.slice(span.from, span.to).trim() : text.trim();
}

const negator =
  /\b(?:no|not|never|none|without|cannot|nor|neither|denies|denied|isn't|aren't|wasn't|doesn't|don't|didn't|hasn't|haven't|won't|can't|ain't|wouldn't|nobody|nunca|nadie|jamas|sin|tampoco|ni|ningun|ninguna|niega|nego)\b/;

const denied =
  "(?: \\w+){0,2}? (?:do not|don't|does not|doesn't|did not|didn't|won't|will not|not|no|never|nunca)(?: le| nos| me| lo| la)?";
/**
 * "If you do not pay today your wages …": the condition denies the paying, not what is threatened. A reason denies what it
 * names ("because I don't have a lawyer", "because I never received papers").
 */
const conditionalDenial = new RegExp(
  `\\b(?:if|unless|until|because|since|when|si|cuando|porque)\\b${denied} (?:pay|settl|respond|answer|cooperat|resolv|send|have (?:it|(?:the |your |this )?(?:money|payments?|funds))\\b|pag|contest|cumpl|manda)\\w*|\\b(?:if|unless|until|when|si|cuando)\\b${denied} (?:see|get|hear|receive|recib)\\w*`,
  'g',
);

/**
 * True when a negator stands shortly before the place, in the same clause: "has no attorney", "never filed bankruptcy",
 * "sin abogado". A comma, a full stop or a "but" ends the clause.
 */
export function isNegated(folded: string, index: number): boolean {
  const clause =
    folded
      .slice(Math.max(0, index - 60), index)
      .replace(conditionalDenial, ' ')
      .split(/[.;:!?,\n]|\b(?:but|pero|however|sino)\b/)
      .at(-1) ?? '';
  const near = clause.trim().split(/\s+/).slice(-6).join(' ');
  return negator.test(near);
}
