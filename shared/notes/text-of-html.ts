import { LONGEST_NOTE } from '../domain/note.ts';
import { decodeReferences } from './character-references.ts';

/** HTML beyond this is not looked at: marking up alone makes no note longer than its text by so much. */
const LONGEST_HTML = 10 * LONGEST_NOTE;

/** Tags that end a line of text. */
const BREAKS = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Elements whose content is no text. */
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'iframe', 'noscript']);

/**
 * The words of a note without its markup, one paragraph a line. The result is text and nothing else: whoever shows it
 * must put it on the page as text. Takes time in proportion to the length; a worker has no parser of its own for HTML.
 * @returns at most {@link LONGEST_NOTE} characters, the last of them `…` when there was more
 */
export function textOfHtml(html: string): string {
  const text = tidied(decodeReferences(withoutTags(html.slice(0, LONGEST_HTML))));
  if (text.length <= LONGEST_NOTE && html.length <= LONGEST_HTML) return text;
  // A character of two halves is not cut in two.
  return `${text.slice(0, LONGEST_NOTE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A tag begins with a letter, `/`, `!` or `?`; any other `<` is a sign in the text, and so is one that nothing closes. */
function withoutTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = nextTag(html, at);
    parts.push(onOneLine(html.slice(at, open)));
    const end = tagEnd(html, open);
    if (end === undefined) return [...parts, onOneLine(html.slice(open))].join('');
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, open + 20))?.[1]?.toLowerCase() ?? '';
    if (BREAKS.has(name)) parts.push('\n');
    if (name === 'td' || name === 'th') parts.push(' ');
    at = SILENT.has(name) && html[open + 1] !== '/' ? endOfElement(html, name, end) : end;
  }
  return parts.join('');
}

const onOneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ');

function nextTag(html: string, from: number): number {
  let at = html.indexOf('<', from);
  while (at >= 0 && !/[a-zA-Z/!?]/.test(html[at + 1] ?? '')) at = html.indexOf('<', at + 1);
  return at < 0 ? html.length : at;
}

/** Behind the tag or comment that begins at `open`. Undefined: it has no end. */
function tagEnd(html: string, open: number): number | undefined {
  if (!html.startsWith('<!--', open)) return behindQuotes(html, open + 1);
  const end = html.indexOf('-->', open + 4);
  return end < 0 ? undefined : end + 3;
}

/** Behind the next `>` that stands in no quoted value of an attribute. */
function behindQuotes(html: string, from: number): number | undefined {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at + 1;
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign;
  }
  return undefined;
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\b`, 'gi');
  close.lastIndex = from;
  const end = close.test(html) ? html.indexOf('>', close.lastIndex) : -1;
  return end < 0 ? html.length : end + 1;
}

function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
