import type { Finding } from '../compliance/finding.ts';
import { z } from '../schema.ts';

export const paperLanguageSchema = z.enum(['en', 'es']);
export type PaperLanguage = z.infer<typeof paperLanguageSchema>;

/** `internal`: for our own people, an agency or counsel; it never goes to the customer. */
export const paperMediumSchema = z.enum(['email', 'letter', 'internal']);
export type PaperMedium = z.infer<typeof paperMediumSchema>;

/** The same text in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

/** Words in structure. Every string is text and is shown as text: nothing in it is markup, whoever wrote it. */
export const paperBlockSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('heading'), text: z.string() }),
  z.object({ is: z.literal('paragraph'), text: z.string() }),
  z.object({ is: z.literal('list'), items: z.array(z.string()) }),
  /** Lines that stay lines: an address, a closing. */
  z.object({ is: z.literal('lines'), lines: z.array(z.string()) }),
  z.object({
    is: z.literal('table'),
    columns: z.array(z.object({ text: z.string(), align: z.enum(['start', 'end']) })),
    rows: z.array(z.array(z.string())),
    /** Rows of sums, set off from the others. */
    foot: z.array(z.array(z.string())),
  }),
  /** Boxes to tick by hand; level 1 belongs to the box above it. */
  z.object({
    is: z.literal('choices'),
    items: z.array(z.object({ text: z.string(), level: z.union([z.literal(0), z.literal(1)]) })),
  }),
  /** What follows is cut off and sent back. */
  z.object({ is: z.literal('cut') }),
]);
export type PaperBlock = z.infer<typeof paperBlockSchema>;
export type PaperTable = Extract<PaperBlock, { is: 'table' }>;

/** A paper as it is kept for the page that prints it. */
export const paperSchema = z.object({
  v: z.literal(1),
  templateId: z.string(),
  /** Version of the template: ours, or the company's pack by name and version. */
  version: z.string(),
  language: paperLanguageSchema,
  medium: paperMediumSchema,
  subject: z.string(),
  blocks: z.array(paperBlockSchema),
  /** The same as plain text, lines ended by `\n`. */
  text: z.string(),
});
export type Paper = z.infer<typeof paperSchema>;

/** What a paper cannot be without and nobody knows, with the paragraph that asks for it; null: the paper itself does. */
export interface MissingField {
  readonly field: string;
  readonly label: Bilingual;
  readonly why: 'absent' | 'forbidden' | 'unknown';
  readonly citation: string | null;
}

/** Fields of a packet, found or not; weights are shares of what whoever receives it needs. */
export interface Completeness {
  readonly items: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly weight: number;
    readonly isPresent: boolean;
  }[];
  readonly present: number;
  readonly total: number;
}

/**
 * A paper that may go out, with what the rules say beside it; or none: what is missing, and which findings stop it.
 * `isOpenable`: everything that stops it may be lifted by somebody with the right.
 */
export type PaperResult =
  | (Paper & {
      readonly is: 'paper';
      readonly findings: readonly Finding[];
      readonly completeness: Completeness | null;
    })
  | {
      readonly is: 'refused';
      readonly templateId: string;
      readonly missing: readonly MissingField[];
      readonly reasons: readonly Finding[];
      readonly isOpenable: boolean;
      /** Earliest moment it may go on these facts; null: not by waiting. */
      readonly nextAllowedAt: string | null;
      readonly completeness: Completeness | null;
    };
