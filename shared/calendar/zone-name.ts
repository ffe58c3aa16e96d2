import { z } from '../schema.ts';

/** Whether the platform knows a zone by this name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** An IANA zone name such as `America/Chicago`. Any other text would stop whatever shows a time in it. */
export const zoneSchema = z
  .string()
  .check(z.refine(isZone, { error: 'Expected a zone such as America/Chicago' }));
