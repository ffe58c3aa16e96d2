/** Heading under which a note that Parley built keeps what the associate added. */
export const addedHeading = {
  en: '--- Added by the associate ---',
  es: '--- Añadido por el agente ---',
} as const;

/** What in a note is not our own wording. */
export interface OthersWords {
  /** What the person said, verbatim: it alone stands in “these quotes”. */
  readonly quoted: readonly string[];
  /** What the associate wrote freely; blank: nothing. */
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
  return { quoted: [...ours.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words), added: added.trim() };
}
