/**
 * The one door to zod. `zod/mini` is a quarter of full zod's weight, and `jitless` keeps it from
 * compiling schemas with `new Function`, which the extension's CSP forbids.
 */
import { config } from 'zod/mini';

config({ jitless: true });

export * as z from 'zod/mini';
