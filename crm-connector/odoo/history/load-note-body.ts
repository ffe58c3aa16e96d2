import { textOfHtml } from '../../../shared/notes/text-of-html.ts';
import { z } from '../../../shared/schema.ts';
import { CrmError } from '../../crm-error.ts';
import { textField } from '../answer/field-values.ts';
import { recordId } from '../answer/record-id.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { withoutMachineText } from '../records/record-block.ts';

const notFound = (detail: string) => new CrmError({ code: 'not-found', detail, retryable: false });

/** Where the text of a note is: a message, or the field `Notes` of a contact. */
function placeOf({ object, id }: { object: string; id: string }) {
  if (object === 'mail.message') return { model: object, id: recordId(id), field: 'body' };
  const partner = /^(\d+)\.comment$/.exec(id)?.[1];
  if (object === 'res.partner' && partner !== undefined) {
    return { model: object, id: recordId(partner), field: 'comment' };
  }
  throw notFound(`${object} ${id}`);
}

/** The whole text of one note, in one request. @throws CallFailure, or CrmError `not-found` */
export async function loadNoteBody(
  client: OdooClient,
  note: { object: string; id: string },
): Promise<string> {
  const { model, id, field } = placeOf(note);
  const schema = z.array(z.looseObject({ [field]: textField }));
  const [row] = await client.call(model, 'web_read', { ids: [id], specification: { [field]: {} } }, schema);
  if (!row) throw notFound(`${model} ${id}`);
  return textOfHtml(withoutMachineText(row[field] || ''));
}
