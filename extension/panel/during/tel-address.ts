/**
 * A number as the CRM holds it, as a `tel:` address (RFC 3966). An extension is kept apart: run together with the
 * number it would dial somebody else.
 */
export function telAddress(number: string): string {
  const [, main = number, extension] = /^(.*?)(?:\s*(?:x|ext\.?|#)\s*(\d+))?\s*$/i.exec(number) ?? [];
  const digits = main.replace(/[^\d+*]/g, '');
  return `tel:${digits}${extension ? `;ext=${extension}` : ''}`;
}
