import { OrgError } from '../store/org-error.ts';

export interface Returning {
  readonly object: string;
  readonly fields: readonly string[];
  /** ` WHERE …`, ` ORDER BY …`, ` LIMIT …` as written, for the SOQL compiler; empty: none. */
  readonly clauses: string;
}

export interface SoslSearch {
  readonly text: string;
  readonly scope: 'name' | 'email' | 'phone' | null;
  readonly returning: readonly Returning[];
  readonly limit: number | null;
}

const SHORTEST_TERM = 2;
const MAX_SOSL_LENGTH = 100_000;

const statement =
  /^\s*FIND\s*\{((?:[^{}\\]|\\.)*)\}\s*(?:IN\s+(ALL|NAME|EMAIL|PHONE|SIDEBAR)\s+FIELDS\s+)?RETURNING\s+([\s\S]+?)(?:\s+LIMIT\s+(\d+))?\s*$/i;

/** @throws OrgError MALFORMED_SEARCH */
export function parseSosl(sosl: string): SoslSearch {
  if (sosl.length > MAX_SOSL_LENGTH)
    throw malformedSearch('SOSL statements cannot be longer than 100000 characters.');
  const match = statement.exec(sosl);
  if (!match) throw malformedSearch(`not understood: ${sosl.slice(0, 100)}`);
  const [, text = '', scope = 'ALL', returning = '', limit] = match;
  const term = text.replace(/\\(.)/g, '$1').trim();
  if (term.replace(/[*?\s]/g, '').length < SHORTEST_TERM) {
    throw malformedSearch(`search term must be longer than one character: ${term}`);
  }
  const named = scope.toLowerCase();
  return {
    text: term,
    scope: named === 'name' || named === 'email' || named === 'phone' ? named : null,
    returning: splitTopLevel(returning).map(parseReturning),
    limit: limit === undefined ? null : Number(limit),
  };
}

function malformedSearch(message: string): OrgError {
  return new OrgError(400, 'MALFORMED_SEARCH', message);
}

/** Commas inside parentheses and quotes do not separate. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === "'" && text[i - 1] !== '\\') quoted = !quoted;
    if (quoted) continue;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim());
}

function parseReturning(part: string): Returning {
  const match = /^(\w+)\s*(?:\(([\s\S]*)\))?$/.exec(part);
  if (!match?.[1]) throw malformedSearch(`unexpected in RETURNING: ${part}`);
  const inside = match[2] ?? 'Id';
  const clauseAt = inside.search(/\s(?:WHERE|ORDER\s+BY|LIMIT|OFFSET)\s/i);
  const fields = clauseAt < 0 ? inside : inside.slice(0, clauseAt);
  return {
    object: match[1],
    fields: fields.split(',').map((field) => field.trim()),
    clauses: clauseAt < 0 ? '' : inside.slice(clauseAt),
  };
}

/**
 * Words of the search as an FTS5 expression: all must be there, `*` at a word's end stands for any ending,
 * a text in quotes is a phrase, and a text of seven digits or more is a phone number in any spelling.
 */
export function matchExpression(search: SoslSearch): string {
  const digits = search.text.replace(/\D/g, '');
  const isPhone = digits.length >= 7 && /^[\d\s().+*-]+$/.test(search.text);
  const words = search.text.match(/"[^"]+"|\S+/g) ?? [];
  const all = words.map(quotedWord).filter((word) => word !== '');
  if (all.length === 0 && !isPhone) throw malformedSearch(`no word to search for: ${search.text}`);
  const column = search.scope === null ? '' : `${search.scope} : `;
  const byWords = all.length > 0 ? `${column}(${all.join(' AND ')})` : '';
  if (!isPhone || (search.scope !== null && search.scope !== 'phone')) return byWords;
  // The index holds national numbers: the last ten digits.
  const byPhone = `phone : ("${digits.slice(-10)}"${search.text.endsWith('*') ? '*' : ''})`;
  return byWords === '' ? byPhone : `${byPhone} OR ${byWords}`;
}

/** The tokenizer splits at everything that is no letter or digit; what is quoted stays together. */
function quotedWord(word: string): string {
  const isPrefix = word.endsWith('*');
  const plain = word.replaceAll('"', '').replace(/[*?]/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(plain)) return '';
  return `"${plain}"${isPrefix ? '*' : ''}`;
}
