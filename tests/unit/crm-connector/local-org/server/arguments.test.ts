import { describe, expect, it } from 'vitest';
import { ArgumentError, readArguments } from '../../../../../crm-connector/local-org/server/arguments.ts';

describe('arguments of npm run org', () => {
  it('takes the documented line', () => {
    expect(
      readArguments(['--port', '8787', '--tls-port', '8788', '--db', 'org.db', '--seed', 'small']),
    ).toEqual({
      port: 8787,
      tlsPort: 8788,
      db: 'org.db',
      seed: 'small',
      invoices: undefined,
      withPackage: true,
    });
  });

  it('takes any free port, no seed and no HTTPS when nothing is said', () => {
    expect(readArguments(['--db', 'org.db'])).toMatchObject({ port: 0, tlsPort: undefined, seed: 'none' });
  });

  it('takes several seed files after one --seed, or one each', () => {
    expect(readArguments(['--db', 'o', '--seed', 'a.json', 'b.json']).seed).toEqual(['a.json', 'b.json']);
    expect(readArguments(['--db', 'o', '--seed', 'a.json', '--seed', 'b.json']).seed).toEqual([
      'a.json',
      'b.json',
    ]);
  });

  it('takes a number of invoices for the large seed', () => {
    expect(readArguments(['--db', 'o', '--seed', 'large', '--invoices', '1000000']).invoices).toBe(1_000_000);
  });

  it('can leave the package out', () => {
    expect(readArguments(['--db', 'o', '--no-package']).withPackage).toBe(false);
  });

  it.each([
    [['--port', '8787'], '--db FILE is missing'],
    [['--db', 'o', '--port', '65536'], '--port 65536 is no port'],
    [['--db', 'o', '--port', 'x'], '--port x is no port'],
    [['--db', 'o', '--prot', '1'], 'prot'],
    [['--db', 'o', 'small'], 'after --seed'],
    [['--db', 'o', '--seed', 'small', 'a.json'], 'stands alone'],
    [['--db', 'o', '--seed', 'small', '--invoices', '5'], '--seed large'],
    [['--db', 'o', '--seed', 'large', '--invoices', '0'], 'whole number above 0'],
  ])('refuses %j with words', (args, words) => {
    expect(() => readArguments(args)).toThrow(ArgumentError);
    expect(() => readArguments(args)).toThrow(words);
  });
});
