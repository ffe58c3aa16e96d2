import { describe, expect, it } from 'vitest';
import {
  faultsOfShipped,
  type Lock,
  type LockedPackage,
  mayBeShipped,
  undecidedScripts,
  withoutHash,
} from '../../scripts/dependency-audit.ts';
import { holesIn, unbearable } from '../../scripts/known-holes.ts';

const HASH = `sha512-${'a'.repeat(86)}==`;
const one = (change: Partial<LockedPackage> = {}): LockedPackage => ({
  version: '1.0.0',
  integrity: HASH,
  license: 'MIT',
  ...change,
});
const lockOf = (packages: Lock): Lock => ({ '': {}, ...packages });

describe('hashes of the lockfile', () => {
  it.each([
    ['none', {}],
    ['of a weak kind', { integrity: 'sha1-abc=' }],
    ['cut short', { integrity: HASH.slice(0, -4) }],
  ])('are missed where there is one: %s', (_what, { integrity }: { integrity?: string }) => {
    const { integrity: _, ...bare } = one();
    const locked = integrity === undefined ? bare : { ...bare, integrity };
    expect(withoutHash(lockOf({ 'node_modules/a': locked })).here).toEqual(['node_modules/a']);
  });

  it('are told apart for other systems, of packages that are optional alone', () => {
    const { integrity: _, ...bare } = one({ os: ['win32'] });
    const lock = lockOf({ 'node_modules/a': { ...bare, optional: true }, 'node_modules/b': bare });
    expect(withoutHash(lock)).toEqual({ here: ['node_modules/b'], elsewhere: ['node_modules/a'] });
    expect(withoutHash(lockOf({ 'node_modules/a': one() }))).toEqual({ here: [], elsewhere: [] });
  });
});

describe('scripts that run when a package is installed', () => {
  const lock = lockOf({ 'node_modules/a': one({ hasInstallScript: true }), 'node_modules/b': one() });

  it('are decided about one by one, yes or no', () => {
    expect(undecidedScripts(lock, {})).toEqual(['node_modules/a']);
    expect(undecidedScripts(lock, { a: false })).toEqual([]);
    expect(undecidedScripts(lock, { b: true })).toEqual(['node_modules/a']);
  });
});

describe('packages that may be shipped', () => {
  const lock = lockOf({
    'node_modules/a': one({ dependencies: { b: '1' } }),
    'node_modules/b': one(),
    'node_modules/a/node_modules/b': one({ dependencies: { c: '1' } }),
    'node_modules/c': one({ dependencies: { a: '1' } }),
    'node_modules/d': one({ license: 'GPL-3.0' }),
  });

  it('are those named and what they need, found as Node finds them', () => {
    expect(mayBeShipped(lock, ['a'])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
  });

  it('have a licence of the list, one version, and somebody who looks after them', () => {
    const faults = (named: string[], change: Lock = {}) => {
      const changed = { ...lock, ...change };
      return faultsOfShipped(changed, mayBeShipped(changed, named), named);
    };
    expect(faults(['a'])).toEqual([]);
    expect(faults(['d'])).toEqual(['node_modules/d has the licence GPL-3.0, which is not on the list']);
    const { license: _, ...bare } = one();
    expect(faults(['b'], { 'node_modules/b': bare })).toHaveLength(1);
    expect(faults(['b'], { 'node_modules/b': one({ deprecated: 'use c' }) })).toEqual([
      'node_modules/b is given up: use c',
    ]);
    expect(faults(['a', 'b'])).toEqual(['b would be shipped in two versions']);
  });
});

describe('known holes', () => {
  const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities });

  it.each([
    ['nothing', ''],
    ['a refusal', '{"message":"405 Method Not Allowed","error":{}}'],
    ['something else', '{}'],
  ])('are not "none" when the registry says %s', (_what, printed) => {
    expect(holesIn(printed).is).toBe('not-audited');
  });

  it('stop the build where they are shipped, or bad', () => {
    const found = holesIn(
      report({
        a: { severity: 'low' },
        b: { severity: 'low' },
        c: { severity: 'high' },
        d: { severity: 'moderate' },
      }),
    );
    if (found.is !== 'audited') throw new Error(found.why);
    expect(unbearable(found.holes, new Set(['a'])).map(({ name }) => name)).toEqual(['a', 'c']);
    expect(holesIn(report({}))).toEqual({ is: 'audited', holes: [] });
  });
});
