/** Heading under which a note that Parley built keeps what the associate added. */
export const addedHeading = {
  en: '--- Added by the associate ---',
  es: '--- Añadido por el agente ---',
} as const;

/** What in a note is not our own wording. */
export interface OthersWords {
  /** What the person said, verbatim: it alone stands in “these quotes”. */
  readonly quoted: readonly string[];
  /** What the associate wrote freely, below the built lines or between them; blank: nothing. */
  readonly added: string;
}

/**
 * Tells the person's words from ours in a note that Parley built (`shared/notes/build-note.ts`): its labels name every stop
 * there is, those taken back too, and must not be read as if somebody had said them. Null: a note of any other making.
 */
export function othersWordsIn(note: string): OthersWords | null {
  if (!/^(?:Result|Resultado): .+ \([\dA-Z-]+\)$/m.test(note)) return null;
  const [ours = '', added = ''] = note.split(
    new RegExp(`^(?:${Object.values(addedHeading).join('|')})$`, 'm'),
  );
  const quoted = [...ours.matchAll(quotation)].map(([, words = '']) => words);
  const between = ours.replaceAll(quotation, '').split('\n').filter(isOfNoLabel);
  return { quoted, added: [...between, added].join('\n').trim() };
}

const quotation = /“([^”]+)”/g;

/** What was written between the lines of a built note, where it was changed by hand: those begin with what they are about. */
const isOfNoLabel = (line: string): boolean => !/:|\([\dA-Z-]+\)/.test(line);
