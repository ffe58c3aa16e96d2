import { profileSchema } from '../domain/debt.ts';
import { z } from '../schema.ts';

/** Long enough for a disclosure; a longer line cannot be followed by whoever listens. */
const longestLine = 600;

const id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][\w-]*$/, { error: 'Expected an id of letters, digits, - and _' }));
const partId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][\w-]*\.[\w-]+$/, { error: 'Expected <node id>.<name>, as in C08.ask' }));
const words = z.string().check(z.minLength(1), z.maxLength(longestLine));
const bilingual = z.strictObject({ en: words, es: words });

const condition = z.strictObject({
  profiles: z.optional(z.array(profileSchema)),
  direction: z.optional(z.enum(['out', 'in'])),
  disclosure: z.optional(z.enum(['initial_full', 'from_debt_collector'])),
  announceRecording: z.optional(z.boolean()),
  inValidationPeriod: z.optional(z.boolean()),
  timeBarred: z.optional(z.boolean()),
  mayAskLocation: z.optional(z.boolean()),
  verified: z.optional(z.boolean()),
});

const sort = z.enum(['say', 'calm', 'if-asked', 'leave', 'disclosure']);
const discloses = z.optional(z.enum(['initial_full', 'from_debt_collector', 'recording', 'time_barred']));

const answer = z.strictObject({
  id: partId,
  label: bilingual,
  to: id,
  reason: z.string().check(z.minLength(1)),
  when: z.optional(condition),
  facts: z.optional(z.array(z.string())),
  disposition: z.optional(z.string()),
  needs: z.optional(z.array(z.enum(['identifiers', 'disclosure', 'read-back', 'recording', 'time-barred']))),
  verifies: z.optional(z.enum(['accounts-payable', 'named-contact'])),
  settles: z.optional(z.literal('recording')),
  connects: z.optional(z.literal(true)),
  leaves: z.optional(z.literal(true)),
});

const node = z.strictObject({
  id,
  title: bilingual,
  stage: z.enum(['before', 'unverified', 'third-party', 'machine', 'verified', 'open', 'stopped', 'ended']),
  profiles: z.array(profileSchema),
  lines: z.array(
    z.strictObject({ id: partId, text: bilingual, sort, when: z.optional(condition), discloses }),
  ),
  answers: z.array(answer),
  tool: z.optional(
    z.enum([
      ...(['number', 'identifiers', 'balance', 'pause', 'offers', 'afford'] as const),
      ...(['pay', 'read-back', 'fact', 'closing', 'hand-off'] as const),
    ]),
  ),
  hint: z.optional(bilingual),
  main: z.optional(z.literal(true)),
  asks: z.optional(z.enum(['ask', 'offer', 'payment'])),
  fact: z.optional(z.string()),
  aliases: z.optional(z.array(z.string())),
  stopKey: z.optional(z.int()),
});

/**
 * A company's own script: whole nodes, or single lines and answers of nodes that are there. What is named as it stands in the
 * guide takes its place; any other name is added.
 */
export const scriptPackSchema = z.strictObject({
  v: z.literal(1),
  /** Shown with the guide, and kept with its version by what was read. */
  name: z.string().check(z.minLength(1, { error: 'Give the script a name' })),
  version: z
    .string()
    .check(z.minLength(1, { error: 'Give the script a version; raise it with every change' })),
  nodes: z._default(z.array(node), []),
  lines: z._default(
    z.array(
      z.strictObject({
        ...{ id: partId, text: bilingual, sort: z.optional(sort), when: z.optional(condition), discloses },
      }),
    ),
    [],
  ),
  answers: z._default(z.array(answer), []),
});
export type ScriptPack = z.infer<typeof scriptPackSchema>;
