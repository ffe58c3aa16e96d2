import { CrmError } from '../../crm-error.ts';

/** @throws CrmError `not-found` when the text is no id of Odoo's */
export function recordId(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new CrmError({ code: 'not-found', detail: text, retryable: false });
}
