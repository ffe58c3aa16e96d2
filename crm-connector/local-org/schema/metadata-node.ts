/** A parsed metadata element: children by name, always as lists below the root. */
export type MetadataNode = { readonly [child: string]: unknown };

export function nodes(node: MetadataNode, name: string): MetadataNode[] {
  const found = node[name];
  const list = Array.isArray(found) ? found : found === undefined ? [] : [found];
  return list.filter((one): one is MetadataNode => typeof one === 'object' && one !== null);
}

/** Text of the first child of that name; undefined: there is none, or it is empty. */
export function textOf(node: MetadataNode, name: string): string | undefined {
  const found = node[name];
  const first: unknown = Array.isArray(found) ? found[0] : found;
  return typeof first === 'string' && first !== '' ? first : undefined;
}
