import type { PaperBlock, PaperTable } from './paper.ts';

/** The blocks as plain text for a mail or the clipboard: a blank line between blocks, lines ended by `\n`. */
export const textOf = (blocks: readonly PaperBlock[]): string => `${blocks.map(textOfBlock).join('\n\n')}\n`;

function textOfBlock(block: PaperBlock): string {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'lines':
      return block.lines.join('\n');
    case 'choices':
      return block.items.map(({ text, level }) => `${'    '.repeat(level)}[ ] ${text}`).join('\n');
    case 'cut':
      return '-'.repeat(40);
    case 'table':
      return tableText(block);
  }
}

/** Bars, not columns: a mail is rarely shown in letters of one width. */
function tableText({ columns, rows, foot }: PaperTable): string {
  const line = (cells: readonly string[]) => cells.filter((cell) => cell !== '').join(' | ');
  return [columns.map(({ text }) => text), ...rows, ...foot].map(line).join('\n');
}
