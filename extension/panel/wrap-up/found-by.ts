const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What is found by a text: a whole name first (an old code), then a beginning, then any part; accents do not matter. */
export function foundBy<T extends { readonly names: readonly string[] }>(
  all: readonly T[],
  typed: string,
): T[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return [...all];
  const rank = ({ names }: T): number => {
    const known = names.map(plain);
    if (known.includes(wanted)) return 0;
    if (known.some((name) => name.startsWith(wanted))) return 1;
    return known.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  return all
    .map((one) => [rank(one), one] as const)
    .filter(([place]) => place < 3)
    .sort(([left], [right]) => left - right)
    .map(([, one]) => one);
}
