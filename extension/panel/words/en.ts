import { before } from './en/before.ts';
import { call } from './en/call.ts';
import { faults } from './en/faults.ts';
import { money } from './en/money.ts';
import { verdict } from './en/verdict.ts';

/** Every word of the panel, in English. Spanish must have the same keys: a missing one is a type error. */
export const en = { spoken: 'en' as 'en' | 'es', ...before, ...call, ...money, ...faults, ...verdict };

export type Words = typeof en;
