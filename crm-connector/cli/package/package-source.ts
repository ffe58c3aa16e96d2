import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { z } from '../../../shared/schema.ts';

/** The deployable source of Parley's package in this copy of Parley. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../../salesforce-package', import.meta.url));

/** `invoice` adds to the standard Invoice, which not every org has. */
export type PackagePart = 'main' | 'invoice';

export interface PackagedField {
  readonly part: PackagePart;
  /** As a describe names it: fields of Activity are those of Task. */
  readonly object: string;
  readonly name: string;
}

const fieldSchema = z.object({ CustomField: z.looseObject({ fullName: z.string() }) });
const parser = new XMLParser({ ignoreAttributes: true, ignoreDeclaration: true, parseTagValue: false });

/** Every field the package brings. @throws Error for a file that is no field */
export function packagedFields(folder = PACKAGE_FOLDER): PackagedField[] {
  return globSync('{main,invoice}/default/objects/*/fields/*.field-meta.xml', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const [part, , , object = ''] = path.split('/');
      const { CustomField } = fieldSchema.parse(parser.parse(readFileSync(join(folder, path), 'utf8')));
      return {
        part: part === 'invoice' ? 'invoice' : 'main',
        object: object === 'Activity' ? 'Task' : object,
        name: CustomField.fullName,
      };
    });
}
