/** Record ids: 15 case-sensitive characters, or 18 with a checksum that restores the case. */

const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Instance part of the ids this org makes. */
const POD = '8M0';
const COUNTER_LENGTH = 9;

/** The three checksum characters of a 15-character id. */
export function checksum(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i += 1) {
      const char = id15.charCodeAt(block + i);
      if (char >= 65 && char <= 90) bits |= 1 << i;
    }
    suffix += CHECKSUM[bits];
  }
  return suffix;
}

/** The 18-character form; undefined: not an id. An 18-character id in the wrong case is set right, as Salesforce does. */
export function toId18(id: string): string | undefined {
  if (!/^[A-Za-z0-9]+$/.test(id)) return undefined;
  if (id.length === 15) return id + checksum(id);
  if (id.length !== 18) return undefined;
  const id15 = id.slice(0, 15);
  const suffix = id.slice(15).toUpperCase();
  if (checksum(id15) === suffix) return id15 + suffix;
  return restoreCase(id15, suffix);
}

function restoreCase(id15: string, suffix: string): string | undefined {
  const letters = [...id15].map((char, i) => {
    const bits = CHECKSUM.indexOf(suffix[Math.floor(i / 5)] ?? '');
    return bits & (1 << (i % 5)) ? char.toUpperCase() : char.toLowerCase();
  });
  const restored = letters.join('');
  return checksum(restored) === suffix && restored !== id15 ? restored + suffix : undefined;
}

/** The nth id of an object: `001` + `8M0` + nine base-62 digits + checksum. Ascending n gives ascending ids. */
export function recordIdOf(keyPrefix: string, n: number): string {
  let digits = '';
  for (let rest = n; digits.length < COUNTER_LENGTH; rest = Math.floor(rest / 62))
    digits = BASE62[rest % 62] + digits;
  const id15 = keyPrefix + POD + digits;
  return id15 + checksum(id15);
}

/** The n of an id this org made; 0 for any other id. */
export function recordNumberOf(id: string): number {
  if (id.slice(3, 6) !== POD) return 0;
  let n = 0;
  for (const char of id.slice(6, 15)) n = n * 62 + BASE62.indexOf(char);
  return n;
}
