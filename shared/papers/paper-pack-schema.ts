import { noticeItems } from '../compliance/assessments/validation-notice.ts';
import { profileSchema } from '../domain/debt.ts';
import { z } from '../schema.ts';
import { isFieldName } from './merge-fields.ts';
import { isTableName, type TableName } from './tables.ts';
import { templateIds } from './template.ts';

/** Longer paragraphs are not read. */
const longestParagraph = 1_200;

const words = z.string().check(z.minLength(1), z.maxLength(longestParagraph));
const bilingual = z.strictObject({ en: words, es: words });
const fieldName = z.string().check(z.refine(isFieldName, { error: 'Unknown field' }));
const tableName = z.custom<TableName>((name) => typeof name === 'string' && isTableName(name), {
  error: 'Unknown table',
});

const when = z.optional(
  z.strictObject({
    profiles: z.optional(z.array(profileSchema)),
    media: z.optional(z.array(z.enum(['email', 'letter', 'internal']))),
    known: z.optional(z.array(fieldName)),
    rows: z.optional(z.array(tableName)),
    financialProduct: z.optional(z.boolean()),
    answerOwed: z.optional(z.boolean()),
    offersSpanish: z.optional(z.boolean()),
  }),
);
const items = z.optional(z.array(z.enum(noticeItems)));

const part = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('heading'), text: bilingual, when, items }),
  z.strictObject({ is: z.literal('paragraph'), text: bilingual, when, items }),
  z.strictObject({ is: z.literal('list'), texts: z.array(bilingual), when, items }),
  z.strictObject({
    is: z.literal('lines'),
    texts: z.array(z.strictObject({ en: words, es: words, optional: z.optional(z.literal(true)) })),
    when,
    items,
  }),
  z.strictObject({
    is: z.literal('choices'),
    boxes: z.array(z.strictObject({ en: words, es: words, level: z.union([z.literal(0), z.literal(1)]) })),
    when,
    items,
  }),
  z.strictObject({ is: z.literal('table'), table: tableName, when, items }),
  z.strictObject({ is: z.literal('cut'), when, items }),
]);

/**
 * A company's own words for papers of ours. What a paper is for, whom it may reach and what the law adds to it stay as they
 * are; a confirmation says what was agreed in the words it was agreed in and cannot be replaced.
 */
export const paperPackSchema = z.strictObject({
  v: z.literal(1),
  name: z.string().check(z.minLength(1, { error: 'Give the papers a name' })),
  version: z
    .string()
    .check(z.minLength(1, { error: 'Give the papers a version; raise it with every change' })),
  templates: z.array(
    z.strictObject({
      id: z.enum(templateIds),
      subject: bilingual,
      parts: z.array(part).check(z.minLength(1)),
    }),
  ),
});
