import { type Statement, type StatementKind, statementsIn } from './statements.ts';

/** A passage of a note that speaks of a stop nobody recorded, for a person to confirm or dismiss. */
export interface HiddenStop {
  readonly kind: StatementKind;
  /** The sentence, as written. */
  readonly quote: string;
  /** Same kind and words give the same key, so that a dismissal is remembered wherever the note is read again. */
  readonly key: string;
  readonly statement: Statement;
}

/** Kinds that bear on whether, when and how one may contact. Being busy closes nothing. */
const kinds: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'refusal',
  'cease',
  'dispute',
  'original-creditor',
  'attorney',
  'bankruptcy',
  'deceased',
  'workplace',
  'inconvenient-time',
  'identity-theft',
  'military',
  'minor',
  'contact-request',
  'language',
]);

/**
 * Stops that a free note speaks of, in English or Spanish. Denied mentions ("no attorney") are not among them.
 * @param dismissed keys a person has dismissed with a reason
 */
export function hiddenStopsIn(note: string, dismissed: ReadonlySet<string>): HiddenStop[] {
  const found: HiddenStop[] = [];
  for (const statement of statementsIn(note)) {
    if (!kinds.has(statement.kind)) continue;
    const key = `${statement.kind}: ${statement.quote}`;
    if (dismissed.has(key) || found.some((one) => one.key === key)) continue;
    found.push({ kind: statement.kind, quote: statement.quote, key, statement });
  }
  return found;
}
