import type { RecordRef } from '../domain/record-ref.ts';
import type { Paper } from './paper.ts';

/** What mail programs and shells on every system still take whole; Windows hands on no longer address than 2,048. */
export const LONGEST_MAIL_LINK = 2_000;

/**
 * How a paper gets into the person's mail program.
 * - `link`: with subject and text
 * - `copy`: too long for that; the link opens a mail with the subject, and the text is pasted into it
 * - `no-address`: there is no address to write to, or it is not one single address
 */
export type MailLink =
  | { readonly is: 'link'; readonly href: string }
  | { readonly is: 'copy'; readonly href: string; readonly text: string }
  | { readonly is: 'no-address' };

/** One address and nothing that would add another, or a header of its own (RFC 6068). */
const oneAddress = /^[^\s@,;:<>()[\]"\\?&%]+@[^\s@,;:<>()[\]"\\?&%]+\.[^\s@,;:<>()[\]"\\?&%]+$/;

/** A `mailto:` link (RFC 6068): lines end with CR LF, everything is percent-encoded. */
export function mailLink(paper: Pick<Paper, 'subject' | 'text'>, to: string | null): MailLink {
  const address = to?.trim() ?? '';
  if (!oneAddress.test(address)) return { is: 'no-address' };
  const [name = '', host = ''] = address.split('@');
  const bare = `mailto:${encodeURIComponent(name)}@${encodeURIComponent(host)}?subject=${encodeURIComponent(paper.subject)}`;
  const whole = `${bare}&body=${encodeURIComponent(paper.text.replaceAll('\n', '\r\n'))}`;
  return whole.length <= LONGEST_MAIL_LINK
    ? { is: 'link', href: whole }
    : { is: 'copy', href: bare, text: paper.text };
}

/** A paper as an e-mail the CRM keeps for sending later; plain text alone. */
export interface MailDraft {
  readonly relatedTo: RecordRef;
  readonly partyId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Null where there is no single address to write to. Offered only where the CRM can keep a draft. */
export function mailDraft(
  paper: Pick<Paper, 'subject' | 'text'>,
  to: string | null,
  partyId: string,
  relatedTo: RecordRef,
): MailDraft | null {
  const address = to?.trim() ?? '';
  if (!oneAddress.test(address)) return null;
  return { relatedTo, partyId, to: address, subject: paper.subject, text: paper.text };
}
