import { createHash } from 'node:crypto';

/** The id Chromium derives from a manifest's `key`: the hash's first 32 hex digits, written with a–p. */
export function extensionIdOf(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
