/**
 * A key made from another key and a name, so that one fact may raise several records and the same wrap-up, built again after a
 * crash, names them the same. It only has to be distinct among records of one customer: it is no secret and no proof.
 */
export function derivedKey(key: string, name: string): string {
  const text = `${key}:${name}`;
  const hex = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef]
    .map((seed) => hash(text, seed).toString(16).padStart(8, '0'))
    .join('');
  // Version 8 of RFC 9562: made by the application's own rule.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Murmur3's mixing over UTF-16 units, 32 bits. */
function hash(text: string, seed: number): number {
  let h = seed;
  for (let index = 0; index < text.length; index++) {
    h = Math.imul(h ^ text.charCodeAt(index), 0xcc9e2d51);
    h = (h << 15) | (h >>> 17);
    h = Math.imul(h, 5) + 0xe6546b64;
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
