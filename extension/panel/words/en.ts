import { before } from './en/before.ts';
import { call } from './en/call.ts';
import { verdict } from './en/verdict.ts';

/** Every word of the panel, in English. Spanish must have the same keys: a missing one is a type error. */
export const en = { spoken: 'en' as 'en' | 'es', ...before, ...call, ...verdict };

export type Words = typeof en;
