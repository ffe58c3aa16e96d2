/** What does not show, and what a spreadsheet leaves off before it looks for a formula. */
const UNSEEN = String.raw`\s\p{Cf}\p{Cc}`;
/** What a spreadsheet takes for a formula, and runs (OWASP, CSV injection); also in the full width of East Asian keyboards. */
const FORMULA = new RegExp(`^[${UNSEEN}"]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]|^[\\t\\r\\n]`, 'u');
/** The same after what parts cells in other countries' spreadsheets, which do not see our quotes. */
const IN_A_FURTHER_CELL = new RegExp(`([;\\t|])(?=[${UNSEEN}"]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])`, 'gu');

/** Text as a field of a CSV file (RFC 4180). What a spreadsheet would run is made text again. */
export function csvText(value: string): string {
  const safe = (FORMULA.test(value) ? `'${value}` : value).replace(IN_A_FURTHER_CELL, "$1'");
  return /[",;\t|\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
