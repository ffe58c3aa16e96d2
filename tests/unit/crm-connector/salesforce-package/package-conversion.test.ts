import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { componentsOf, convertTo, PARTS } from '../../../../crm-connector/cli/deploy/convert-package.ts';
import { PACKAGE_FOLDER } from '../../../../crm-connector/cli/package/package-source.ts';
import { type Element, metadataFiles } from './package-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-conversion-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package, to Salesforce’s own conversion library', () => {
  it('is source it understands, every file, and comes out as the Metadata API takes it', async () => {
    const components = await componentsOf(PACKAGE_FOLDER, PARTS);
    const known = new Set(
      components
        .getSourceComponents()
        .toArray()
        .flatMap((component) => [component.xml, ...component.getChildren().map((child) => child.xml)]),
    );
    const unknown = metadataFiles.filter(({ path }) => !known.has(join(PACKAGE_FOLDER, path)));
    expect(unknown.map(({ path }) => path)).toEqual([]);
    const manifest = readFileSync(join(await convertTo(components, folder), 'package.xml'), 'utf8');
    for (const type of ['CustomObject', 'Report', 'ReportType', 'Dashboard', 'ExternalClientApplication']) {
      expect(manifest).toContain(`<name>${type}</name>`);
    }
    for (const member of ['Contact_Attempt__c.Key__c', 'Parley/Right_Party_Rate', 'Parley_Supervisor']) {
      expect(manifest).toContain(`<members>${member}</members>`);
    }
  });
});

interface SchemaType {
  readonly props: Readonly<Record<string, string | readonly [string]>>;
  readonly extends?: string;
}

/** The Metadata API's own description of its types, as jsforce generates it from the WSDL. */
const { ApiSchemas } = createRequire(createRequire(import.meta.url).resolve('@salesforce/core'))(
  '@jsforce/jsforce-node/lib/api/metadata/schema',
) as { ApiSchemas: Readonly<Record<string, SchemaType>> };

function propsOf(type: string): Record<string, string | readonly [string]> {
  const schema = ApiSchemas[type];
  if (!schema) return {};
  return { ...(schema.extends ? propsOf(schema.extends) : {}), ...schema.props };
}

const typeOfProp = (prop: string | readonly [string]): string =>
  (typeof prop === 'string' ? prop : prop[0]).replace(/^\?/, '');

/** Places that are not as the Metadata API describes the type. */
function mistakes(type: string, element: Element, place: string): string[] {
  if (typeof element === 'string') {
    if (type === 'boolean') return /^(?:true|false)$/.test(element) ? [] : [`${place}: no yes or no`];
    if (type === 'number') return /^-?\d+(?:\.\d+)?$/.test(element) ? [] : [`${place}: no number`];
    return type === 'string' ? [] : [`${place}: wants elements of ${type}`];
  }
  const props = propsOf(type);
  const missing = Object.entries(props).filter(
    ([name, prop]) => typeof prop === 'string' && !prop.startsWith('?') && !(name in element),
  );
  return [
    ...missing.map(([name]) => `${place}: ${name} is missing`),
    ...Object.entries(element).flatMap(([name, children]) => {
      const prop = props[name];
      if (prop === undefined) return [`${place}: ${type} has no ${name}`];
      const tooMany =
        typeof prop === 'string' && children.length > 1 ? [`${place}: ${name} more than once`] : [];
      return [
        ...tooMany,
        ...children.flatMap((child) => mistakes(typeOfProp(prop), child, `${place}.${name}`)),
      ];
    }),
  ];
}

describe('every file', () => {
  // The WSDL jsforce was generated from is older than External Client Apps.
  const described = metadataFiles.filter(({ type }) => ApiSchemas[type] && !type.startsWith('ExtlClntApp'));

  it('is of a type the Metadata API describes, client apps aside', () => {
    const rest = metadataFiles.filter((file) => !described.includes(file));
    expect(rest.filter(({ path }) => !path.startsWith('client-app/')).map(({ path }) => path)).toEqual([]);
  });

  it.each(described)(
    '$path has the elements of its type, none missing, none strange',
    ({ type, root, path }) => {
      expect(mistakes(type, root, path)).toEqual([]);
    },
  );
});
