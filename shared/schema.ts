/**
 * The one door to zod. `zod/mini` is a quarter of full zod's weight, and `jitless` keeps it from
 * compiling schemas with `new Function`, which the extension's CSP forbids.
 */
export * as z from './zod-as-used.ts';
