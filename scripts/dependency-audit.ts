/** What can be told of the packages this product is made of from the lockfile alone, without asking anybody. */

export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}
/** By the folder each is installed in: `node_modules/zod`. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** Licences under which a package may be part of what people install. */
const MAY_SHIP: ReadonlySet<string> = new Set([
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'MIT OR Apache-2.0',
    'BlueOak-1.0.0',
  ],
  ...['(MIT AND Zlib)', '(MIT OR CC0-1.0)', '(MIT OR GPL-3.0-or-later)'],
]);

const packages = (lock: Lock) =>
  Object.entries(lock).filter(([path, { link }]) => path !== '' && link !== true);
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? path;

/** Whether npm leaves it out on this machine. */
const isOfOtherPlatform = ({ os, cpu, optional }: LockedPackage): boolean =>
  optional === true && (os !== undefined || cpu !== undefined);

/** Packages whose bytes nothing is held against when they are installed. */
export function withoutHash(lock: Lock): { readonly here: string[]; readonly elsewhere: string[] } {
  const bare = packages(lock).filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
  const elsewhere = bare.filter(([, one]) => isOfOtherPlatform(one) && one.integrity === undefined);
  return {
    here: bare.filter((one) => !elsewhere.includes(one)).map(([path]) => path),
    elsewhere: elsewhere.map(([path]) => path),
  };
}

/** Packages that want to run something when they are installed and about which nobody has decided. */
export const undecidedScripts = (lock: Lock, allowed: Readonly<Record<string, boolean>>): string[] =>
  packages(lock)
    .filter(
      ([path, { hasInstallScript }]) => hasInstallScript === true && !Object.hasOwn(allowed, nameOf(path)),
    )
    .map(([path]) => path);

/**
 * The folders of all packages that may be part of the built extension: those the sources name, and whatever these need. More
 * than is shipped, never less.
 */
export function mayBeShipped(lock: Lock, named: readonly string[]): string[] {
  const found = new Set<string>();
  const walk = (name: string, from: string) => {
    const path = resolved(lock, name, from);
    if (path === null || found.has(path)) return;
    found.add(path);
    for (const needed of Object.keys(lock[path]?.dependencies ?? {})) walk(needed, path);
  };
  for (const name of named) walk(name, '');
  return [...found];
}

/** As Node resolves: beside the package, then in every folder above. */
function resolved(lock: Lock, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock[path]) return path;
    if (folder === '') return null;
  }
}

/** What is wrong with packages that may be shipped: licence, two versions of one, given up by whoever made them. */
export function faultsOfShipped(lock: Lock, paths: readonly string[], named: readonly string[]): string[] {
  const faults = paths.flatMap((path) => {
    const { license = 'none', deprecated } = lock[path] ?? {};
    return [
      ...(MAY_SHIP.has(license) ? [] : [`${path} has the licence ${license}, which is not on the list`]),
      ...(deprecated === undefined ? [] : [`${path} is given up: ${deprecated}`]),
    ];
  });
  const twice = named.filter((name) => paths.filter((path) => nameOf(path) === name).length > 1);
  return [...faults, ...twice.map((name) => `${name} would be shipped in two versions`)];
}
