/** Access tokens as Salesforce makes them (`<org id>!…`), its refresh tokens, and whatever follows `Bearer`. */
const TOKENS = /00D\w{12,15}![\w.]+|\b5Aep[\w.]{10,}|(?<=\bBearer\s+)[\w.!-]+/g;

/** The last door before anything is printed: whatever a library put into its error, no token gets out. */
export function withoutTokens(text: string): string {
  return text.replaceAll(TOKENS, '(token)');
}
