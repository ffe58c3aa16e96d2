import { defineConfig } from 'vitest/config';

/** Each file of these starts its own org and browser: one at a time, with time for a slow machine. */
const inBrowser = { fileParallelism: false, testTimeout: 90_000, hookTimeout: 90_000 };

/** What a test may take is no measure of the product: the bench has those, and a machine may have much else to do. */
const unhurried = { testTimeout: 30_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...unhurried } },
      { test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], ...unhurried } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...unhurried } },
      { test: { name: 'invariants', include: ['tests/invariants/**/*.test.ts'], ...unhurried } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...inBrowser } },
      { test: { name: 'firefox', include: ['tests/firefox/**/*.test.ts'], ...inBrowser } },
      { test: { name: 'fire', include: ['tests/fire/**/*.test.ts'], ...inBrowser, testTimeout: 1_200_000 } },
    ],
  },
});
