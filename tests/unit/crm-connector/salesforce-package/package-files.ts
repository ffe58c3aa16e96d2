import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const ROOT = join(import.meta.dirname, '../../../../crm-connector/salesforce-package');

/** Text, or elements by name; each name may come more than once. */
export type Element = string | { readonly [name: string]: readonly Element[] };

export interface MetadataFile {
  /** From the package's folder on, with forward slashes. */
  readonly path: string;
  /** `Report`, `CustomField`: the name of the root element. */
  readonly type: string;
  readonly name: string;
  readonly root: Element;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  isArray: (_name, path) => String(path).includes('.'),
});

/** Every metadata file of the package, parsed. */
export const metadataFiles: readonly MetadataFile[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('-meta.xml'))
  .sort()
  .map((path) => {
    const [[type, root]] = Object.entries(parser.parse(readFileSync(join(ROOT, path), 'utf8'))) as [
      [string, Element],
    ];
    return { path, type, root, name: (path.split('/').at(-1) ?? '').replace(/\.\w+-meta\.xml$/, '') };
  });

export const filesOf = (type: string): MetadataFile[] => metadataFiles.filter((file) => file.type === type);

/** What stands under these names, one below the other: `at(report, 'columns', 'field')`. */
export function at(element: Element, ...names: string[]): Element[] {
  return names.reduce<Element[]>(
    (found, name) => found.flatMap((one) => (typeof one === 'string' ? [] : (one[name] ?? []))),
    [element],
  );
}

export const textsAt = (element: Element, ...names: string[]): string[] =>
  at(element, ...names).filter((found) => typeof found === 'string');

/** The object a field or list view belongs to: the folder above. */
export const objectOf = (file: MetadataFile): string => file.path.split('/').at(-3) ?? '';
