import { join } from 'node:path';
import type { ComponentSet } from '@salesforce/source-deploy-retrieve';

/** The package's folders, in the order they can be deployed. */
export const PARTS = ['main', 'invoice', 'client-app'] as const;
export type Part = (typeof PARTS)[number];

/** The components of the chosen folders, found by Salesforce's own library. Nothing is asked of an org. */
export async function componentsOf(folder: string, parts: readonly Part[]): Promise<ComponentSet> {
  const { ComponentSet: Components } = await import('@salesforce/source-deploy-retrieve');
  const components = Components.fromSource(parts.map((part) => join(folder, part)));
  components.sourceApiVersion = API_VERSION;
  components.apiVersion = API_VERSION;
  return components;
}

/** As `sfdx-project.json` says; without it the library asks the network for the newest. */
const API_VERSION = '67.0';

/**
 * Writes the components as the Metadata API takes them, with their `package.xml`.
 * @returns the folder
 */
export async function convertTo(components: ComponentSet, outputDirectory: string): Promise<string> {
  const { MetadataConverter } = await import('@salesforce/source-deploy-retrieve');
  const { packagePath } = await new MetadataConverter().convert(components, 'metadata', {
    type: 'directory',
    outputDirectory,
    genUniqueDir: false,
  });
  return packagePath ?? outputDirectory;
}
