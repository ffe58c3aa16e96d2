import { isPlainDate } from '../../calendar/plain-date.ts';
import type { HoldDraft } from '../../domain/hold.ts';
import type { FoundStop } from './read-stops.ts';
import { type Reading, sentenceAround } from './reading/clauses.ts';
import type { Token } from './reading/tokens.ts';

type BankruptcyDraft = HoldDraft['bankruptcy'];
type AttorneyDraft = HoldDraft['attorney'];

const chapters: Readonly<Record<string, '7' | '11' | '12' | '13'>> = {
  '7': '7',
  seven: '7',
  vii: '7',
  siete: '7',
  '11': '11',
  eleven: '11',
  xi: '11',
  once: '11',
  '12': '12',
  twelve: '12',
  '13': '13',
  thirteen: '13',
  xiii: '13',
  trece: '13',
};
const chapterWords = /^(?:ch|chapter|chap|chpt|chapt|capitulo|cap|bk|bankruptcy|bky)$/;
const joined = /^(?:chp|chap|ch|bk)(7|11|12|13)$|^(7|11|12|13)bk$/;

/** Chapter and days named in the sentence of a bankruptcy. Case numbers stay in the words: no field holds them. */
export function bankruptcyIn(reading: Reading, stop: FoundStop): BankruptcyDraft {
  const tokens = sentenceOf(reading, stop);
  return {
    chapter: chapterIn(tokens),
    filedOn: dayAfter(tokens, /^(?:filed|filing|file|petition|declaro|presento)$/),
    prepetition: null,
    dischargedOn: dayAfter(tokens, /^(?:discharged|discharge|dischgd|descargada)$/),
    endedOn: null,
  };
}

function chapterIn(tokens: readonly Token[]): '7' | '11' | '12' | '13' | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    const together = joined.exec(text);
    const named = together ? (together[1] ?? together[2]) : undefined;
    if (named) return chapters[named] ?? null;
    if (chapterWords.test(text)) {
      const chapter = chapters[tokens[at + 1]?.text ?? ''];
      if (chapter) return chapter;
    }
  }
  return null;
}

/** A whole date soon behind a word; one without a year is no day. */
function dayAfter(tokens: readonly Token[], word: RegExp): string | null {
  const at = tokens.findIndex(({ text }) => word.test(text));
  if (at < 0) return null;
  const date = tokens.slice(at + 1, at + 6).find(({ type }) => type === 'date');
  return date ? plainDay(date.text) : null;
}

/** American order, month first; null when it is no day of the calendar. */
function plainDay(text: string): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}$/.exec(text);
  const parts = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(text);
  const year = parts?.[3]?.length === 2 ? `20${parts[3]}` : parts?.[3];
  const written = iso
    ? text
    : parts
      ? `${year}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}`
      : null;
  return written !== null && isPlainDate(written) ? written : null;
}

/** A telephone number in the sentence of an attorney is taken for the attorney's. */
export function attorneyIn(reading: Reading, stop: FoundStop): AttorneyDraft {
  const phone = sentenceOf(reading, stop).find(({ type }) => type === 'phone');
  return {
    name: nameBeside(reading, stop),
    phone: phone ? reading.text.slice(phone.start, phone.end) : null,
    reachable: null,
    contactedOn: null,
    responded: null,
    consentsToDirectContact: null,
  };
}

const beforeName =
  /^(?:is|named|name|called|by|es|se|llama|attorney|atty|lawyer|abogado|abogada|licenciado)$/;

/** Two or more capitalised words behind "is", "named" or "attorney". In a note all in capitals no name can be told. */
function nameBeside({ tokens, text }: Reading, { from, to }: FoundStop): string | null {
  if (text === text.toUpperCase()) return null;
  for (let at = from; at < Math.min(tokens.length, to + 3); at += 1) {
    if (!beforeName.test(tokens[at]?.text ?? '')) continue;
    let end = at + 1;
    while (end < tokens.length && end - at <= 4 && isCapitalised(text, tokens[end])) end += 1;
    const first = tokens[at + 1];
    const last = tokens[end - 1];
    if (first && last && end - at > 2) return text.slice(first.start, last.end);
  }
  return null;
}

const isCapitalised = (text: string, token: Token | undefined): boolean =>
  token !== undefined && /^[ .:]*$/.test(token.gap) && /^\p{Lu}/u.test(text.slice(token.start, token.end));

function sentenceOf(reading: Reading, { from }: FoundStop): readonly Token[] {
  const { from: start, to } = sentenceAround(reading, from);
  return reading.tokens.slice(start, to);
}
