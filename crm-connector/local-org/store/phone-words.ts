/** All digits, and the last ten: `+1 (614) 555-0142` is found as 16145550142 and as 6145550142. */
export function phoneWords(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length > 10 ? `${digits} ${digits.slice(-10)}` : digits;
}
