/**
 * CRC-32 of a text's UTF-16 units (ISO 3309), eight hex digits: tells an accident, half an edit or a cut, from the text as it
 * was written. It is no proof against somebody who means to deceive; what they may write is Odoo's to say.
 */
export function textSum(text: string): string {
  let sum = 0xffffffff;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    sum = step(step(sum, unit & 0xff), unit >>> 8);
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

function step(sum: number, byte: number): number {
  return (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
}

const TABLE = Array.from({ length: 256 }, (_entry, byte) => {
  let entry = byte;
  for (let bit = 0; bit < 8; bit++) entry = entry & 1 ? (entry >>> 1) ^ 0xedb88320 : entry >>> 1;
  return entry >>> 0;
});
