import { defineConfig } from 'vitest/config';

/** By itself vitest leaves one core free, which on a machine of two is half of it. */
const onAllCores = { maxWorkers: '100%' };

/** Each file of these starts its own org and browser, with time for a slow machine. */
const inBrowser = { testTimeout: 90_000, hookTimeout: 90_000 };

/** What there is one of, or what is to have the machine to itself, one file after the other. */
const alone = (groupOrder: number) => ({ fileParallelism: false, sequence: { groupOrder } });

/** What a test may take is no measure of the product: the bench has those, and a machine may have much else to do. */
const unhurried = { ...onAllCores, testTimeout: 30_000 };

/** They share one Odoo, and stop it now and then. */
const ODOO = ['tests/e2e/odoo.test.ts', 'tests/e2e/sign-in-odoo.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...unhurried } },
      { test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], ...unhurried } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...unhurried } },
      { test: { name: 'invariants', include: ['tests/invariants/**/*.test.ts'], ...unhurried } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ODOO,
          ...onAllCores,
          ...inBrowser,
        },
      },
      { test: { name: 'e2e-odoo', include: ODOO, ...inBrowser, ...alone(1) } },
      { test: { name: 'firefox', include: ['tests/firefox/**/*.test.ts'], ...inBrowser, ...alone(2) } },
      {
        test: {
          name: 'fire',
          include: ['tests/fire/**/*.test.ts'],
          ...inBrowser,
          ...alone(3),
          testTimeout: 1_200_000,
        },
      },
    ],
  },
});
