/** API host → the host people look at records on; the reverse of `apiOriginOf`. */
const PAGE_HOSTS: readonly (readonly [RegExp, string])[] = [
  [/\.my\.([a-z0-9-]+)\.salesforce\.com$/, '.lightning.$1.force.com'],
  [/\.my\.salesforce\.com$/, '.lightning.force.com'],
  [/\.my\.salesforce\.mil$/, '.lightning.crmforce.mil'],
  [/\.my\.sfcrmproducts\.cn$/, '.lightning.sfcrmapps.cn'],
  [/\.my-salesforce\.com$/, '.my-lightning.com'],
];

/** Where a person can look at a record. */
export function recordPage(apiOrigin: string, object: string, id: string): string {
  const url = new URL(apiOrigin);
  const family = PAGE_HOSTS.find(([pattern]) => pattern.test(url.hostname));
  if (family) url.hostname = url.hostname.replace(family[0], family[1]);
  return `${url.origin}/lightning/r/${object}/${id}/view`;
}
