import type { Zone } from '../../../shared/calendar/instant.ts';
import type { WriteCommand, WriteOutcome } from '../../../shared/domain/write-command.ts';
import type { OdooClient } from '../http/odoo-client.ts';

/** What a write needs to know of the Odoo it goes to. */
export interface OdooWriteContext {
  /** As commands name it. */
  readonly apiOrigin: string;
  /** The associate's own zone: in it a note says when things were. */
  readonly zone: Zone;
}

/** One write under way. */
export interface Write<C extends WriteCommand = WriteCommand> extends OdooWriteContext {
  readonly client: OdooClient;
  readonly command: C;
  /** Id of the customer's partner. */
  readonly partnerId: string;
}

export type WrittenRecord = (WriteOutcome & { is: 'applied' })['records'][number];

/** Odoo's own way to a message: it opens its record there. */
export const writtenMessage = (apiOrigin: string, id: number | string): WrittenRecord => ({
  object: 'mail.message',
  id: String(id),
  url: `${apiOrigin}/mail/message/${id}`,
});

export const writtenActivity = (apiOrigin: string, partnerId: string, id: number): WrittenRecord => ({
  object: 'mail.activity',
  id: String(id),
  url: `${apiOrigin}/odoo/res.partner/${partnerId}`,
});
