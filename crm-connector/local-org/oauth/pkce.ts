import { createHash, timingSafeEqual } from 'node:crypto';

/** RFC 7636 §4.1: 43 to 128 unreserved characters. */
const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;
/** A SHA-256 in base64url without padding. */
const CHALLENGE = /^[A-Za-z0-9\-_]{43}$/;

export function isChallenge(text: string): boolean {
  return CHALLENGE.test(text);
}

/** Whether `verifier` is well formed and the one whose S256 challenge was sent. */
export function verifierMatches(verifier: string, challenge: string): boolean {
  if (!VERIFIER.test(verifier)) return false;
  const made = createHash('sha256').update(verifier).digest('base64url');
  return made.length === challenge.length && timingSafeEqual(Buffer.from(made), Buffer.from(challenge));
}
