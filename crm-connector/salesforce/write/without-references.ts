/**
 * A value in whose texts nothing looks like a reference. A composite takes `@{…}` anywhere for one, whoever typed it,
 * and knows no way to say otherwise; with a space between it is only text.
 */
export function withoutReferences<T>(value: T): T {
  return plain(value) as T;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('@{', '@ {');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
