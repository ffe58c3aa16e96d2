import type { Words } from './en.ts';
import { before } from './es/before.ts';
import { call } from './es/call.ts';
import { verdict } from './es/verdict.ts';

/** Every word of the panel, in Spanish. */
export const es: Words = { spoken: 'es', ...before, ...call, ...verdict };
