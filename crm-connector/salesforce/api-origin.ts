/** A My Domain label with its partition, if any: `acme`, `acme--uat.sandbox`, `x-dev-ed.develop`. */
const DOMAIN = '([a-z0-9-]+(?:\\.[a-z0-9-]+)?)';

/** Host of a page → host the REST API answers on, most specific first (salesforce.md §1.4). */
const HOST_FAMILIES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${DOMAIN}\\.lightning\\.force\\.com$`), '$1.my.salesforce.com'],
  // Private cloud instances: `acme.lightning.pc-rnd.force.com`.
  [/^([a-z0-9-]+)\.lightning\.([a-z0-9-]+)\.force\.com$/, '$1.my.$2.salesforce.com'],
  [new RegExp(`^${DOMAIN}\\.lightning\\.crmforce\\.mil$`), '$1.my.salesforce.mil'],
  [new RegExp(`^${DOMAIN}\\.lightning\\.sfcrmapps\\.cn$`), '$1.my.sfcrmproducts.cn'],
  [new RegExp(`^${DOMAIN}\\.my-lightning\\.com$`), '$1.my-salesforce.com'],
  [new RegExp(`^${DOMAIN}\\.my\\.salesforce(?:-setup)?\\.(com|mil)$`), '$1.my.salesforce.$2'],
  [/^([a-z0-9-]+)\.my\.([a-z0-9-]+)\.salesforce\.com$/, '$1.my.$2.salesforce.com'],
  [new RegExp(`^${DOMAIN}\\.my\\.(sfcrmproducts\\.cn)$`), '$1.my.$2'],
  [new RegExp(`^${DOMAIN}\\.(my-salesforce\\.com)$`), '$1.$2'],
  // Visualforce: the package's namespace hangs on the first label.
  [/^([a-z0-9-]+?)--[a-z0-9_]+((?:\.[a-z0-9-]+)?)\.vf\.force\.com$/, '$1$2.my.salesforce.com'],
  [
    /^([a-z0-9-]+?)--[a-z0-9_]+(?:\.[a-z0-9-]+)?\.(?:visual\.force|visualforce)\.com$/,
    '$1.my.salesforce.com',
  ],
  [/^([a-z0-9-]+?)--[a-z0-9_]+(?:\.[a-z0-9-]+)?\.visualforce\.mil$/, '$1.my.salesforce.mil'],
];

/**
 * Where the REST API of the org behind a page answers. Calling the page's own host would redirect, and the redirect
 * drops the token.
 * @returns undefined when the page is not a Salesforce org's (Experience Cloud sites, being the customers', are not)
 */
export function apiOriginOf(page: URL): string | undefined {
  if (page.protocol !== 'https:' || page.port !== '') return undefined;
  // Microsoft Defender for Cloud Apps puts its own suffix behind the host.
  const host = page.hostname.replace(/\.mcas\.ms$/, '');
  if (host.endsWith('.my.site.com')) return undefined;
  for (const [pattern, apiHost] of HOST_FAMILIES) {
    if (pattern.test(host)) return `https://${host.replace(pattern, apiHost)}`;
  }
  return undefined;
}
