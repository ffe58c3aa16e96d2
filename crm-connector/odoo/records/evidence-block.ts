import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { textSum } from './text-sum.ts';

/** What shows how a record came about, and is looked at only when somebody asks: the verdict, and the way of the talk. */
const evidenceSchema = z.object({
  evidence: z.nullable(z.string()),
  /** `path` and `said` of the conversation. */
  way: z.nullable(z.object({ path: z.array(z.unknown()), said: z.array(z.unknown()) })),
});
export type RecordEvidence = z.infer<typeof evidenceSchema>;

export function evidenceOf(command: WriteCommand): RecordEvidence {
  if (command.kind === 'log-attempt') {
    const { evidence, conversation } = command;
    return { evidence, way: conversation && { path: conversation.path, said: conversation.said } };
  }
  const evidence = command.kind === 'override' || command.kind === 'draft-mail' ? command.evidence : null;
  return { evidence, way: null };
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

type GenericTransformStream = ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;

/**
 * Evidence as it stands in a note, compressed: notes are read with every customer, evidence hardly ever.
 * @returns empty when there is none
 */
export async function evidenceText(command: WriteCommand): Promise<string> {
  const kept = evidenceOf(command);
  if (kept.evidence === null && kept.way === null) return '';
  const bytes = new TextEncoder().encode(JSON.stringify(kept));
  const small = await through(bytes, new CompressionStream('deflate-raw') as GenericTransformStream);
  const packed = small.toBase64({ alphabet: 'base64url', omitPadding: true });
  return `parley:e1:${packed}:${textSum(packed)};`;
}

/** The evidence of a note; undefined: none, or not as it was written. */
export async function evidenceIn(html: string): Promise<RecordEvidence | undefined> {
  const [, packed = '', sum] = /parley:e1:([\w-]+):([0-9a-f]{8});/.exec(html) ?? [];
  if (packed === '' || textSum(packed) !== sum) return undefined;
  const small = Uint8Array.fromBase64(packed, { alphabet: 'base64url' });
  const bytes = await through(small, new DecompressionStream('deflate-raw') as GenericTransformStream);
  return evidenceSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
