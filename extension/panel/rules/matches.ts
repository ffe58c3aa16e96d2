/** Whether every word typed stands somewhere in the item; case and accents do not count. */
export function matches(typed: string, item: unknown): boolean {
  const text = plain(JSON.stringify(item));
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
