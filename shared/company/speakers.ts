import { z } from '../schema.ts';

export const spokenLanguageSchema = z.enum(['en', 'es']);

/** Who speaks a language with customers, by login name; `*` is everybody. */
export const speakersSchema = z.partialRecord(spokenLanguageSchema, z.array(z.string()));
