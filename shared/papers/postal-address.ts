import type { Address } from '../domain/party.ts';

/** Lines of an address as mail is addressed in the United States; null: no letter would arrive by it. */
export function addressLines({ street, city, state, postalCode, country }: Address): string[] | null {
  if (!street?.trim() || !city?.trim()) return null;
  const region = [state, postalCode].filter((part) => part?.trim()).join(' ');
  const town = [city.trim(), region].filter((part) => part !== '').join(', ');
  const lines = [...street.split(/\r?\n/), town, country ?? ''];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
