import type { Zone } from '../../../shared/calendar/instant.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import { textOfHtml } from '../../../shared/notes/text-of-html.ts';
import { evidenceText } from './evidence-block.ts';
import { blockText, withoutBlocks } from './record-block.ts';
import type { Named } from './words/named.ts';
import { wordsOfCommand } from './words/words-of-command.ts';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What PostgreSQL or an XML parser refuses, or nobody sees: control characters, halves of characters, marks of direction. */
const UNSEEN = /(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Text as HTML that shows exactly it, each line a line. */
export function htmlOfText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(UNSEEN, ' ')
    .replaceAll(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)
    .split('\n')
    .join('<br>');
}

/** What only Parley reads is out of sight in Odoo; in its editor it is seen, and is best left alone. */
export function hiddenHtml(text: string): string {
  return `<p style="display:none">${text}</p>`;
}

/** The note of a command: words for people first, then what Parley reads back. */
export async function recordBody(command: WriteCommand, zone: Zone, named: Named): Promise<string> {
  const visible = wordsOfCommand(command, zone, named)
    .map((paragraph) => `<p>${htmlOfText(withoutBlocks(paragraph))}</p>`)
    .join('');
  const block = blockText(command, textOfHtml(visible));
  return `${visible}${hiddenHtml(`${block}${await evidenceText(command)}`)}`;
}
