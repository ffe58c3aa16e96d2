import { textOfHtml } from '../../../shared/notes/text-of-html.ts';
import { z } from '../../../shared/schema.ts';
import { CrmError } from '../../crm-error.ts';
import type { OrgClient } from '../http/org-client.ts';
import { canonicalId } from '../record-id.ts';
import { hasField, type OrgSchema } from '../schema/org-schema.ts';

const classicSchema = z.looseObject({ Body: z.nullable(z.string()) });

/** A page of its own comes from a proxy or a maintenance server: a note is a part of one. */
const contentSchema = z.string().check(z.refine((html) => !/^\s*<(?:!doctype|html)\b/i.test(html)));

/**
 * The whole text of one note, in one request: of an enhanced note the blob behind it (salesforce.md §4.4), of a classic
 * one its field. Empty only when the note is.
 * @throws CallFailure, or CrmError: `not-found` for what is no record id or no kind of note, `forbidden` for a hidden field
 */
export async function loadNoteBody(
  client: OrgClient,
  schema: OrgSchema,
  note: { object: string; id: string },
): Promise<string> {
  const id = canonicalId(note.id);
  const records = `/services/data/v${schema.apiVersion}/sobjects`;
  if (id && note.object === 'ContentDocument') {
    // The id of the document is the id of its note.
    return textOfHtml(
      await client.call({ method: 'GET', path: `${records}/ContentNote/${id}/Content` }, contentSchema),
    );
  }
  if (id && note.object === 'Note') {
    if (!hasField(schema, 'Note', 'Body')) {
      throw new CrmError({ code: 'forbidden', detail: 'Note.Body', retryable: false });
    }
    const path = `${records}/Note/${id}?fields=Body`;
    // Plain text of at most 32 000 characters.
    return (await client.call({ method: 'GET', path }, classicSchema)).Body ?? '';
  }
  throw new CrmError({ code: 'not-found', detail: `${note.object} ${note.id}`, retryable: false });
}
