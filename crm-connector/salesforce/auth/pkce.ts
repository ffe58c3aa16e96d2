/** The two halves of a proof key (RFC 7636). The verifier stays in the worker until the code is exchanged. */
export interface ProofKey {
  readonly verifier: string;
  /** `S256` of the verifier: the only method partner apps may use (salesforce.md §2.1). */
  readonly challenge: string;
}

function base64Url(bytes: Uint8Array<ArrayBuffer>): string {
  return bytes.toBase64({ alphabet: 'base64url', omitPadding: true });
}

/** Characters that cannot be guessed; `bytes` of 64 give 86 characters, within the 43 to 128 Salesforce takes. */
export function randomText(bytes: number): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** The challenge that belongs to a verifier. */
export async function challengeFor(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64Url(new Uint8Array(digest));
}

/** A fresh proof key for one sign-in. */
export async function newProofKey(): Promise<ProofKey> {
  const verifier = randomText(64);
  return { verifier, challenge: await challengeFor(verifier) };
}
