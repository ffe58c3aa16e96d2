/** Length of `ContentVersion.TextPreview`. */
const PREVIEW_LENGTH = 255;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** What the org keeps of a note beside it: the first 255 characters of its words, on one line. Null: it has none. */
export function textPreview(html: string): string | null {
  const text = decoded(html.replace(/<br\s*\/?>|<\/(?:p|div|li|h\d)>/gi, ' ').replace(/<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  // No half of a character at the end.
  return text === '' ? null : text.slice(0, PREVIEW_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
