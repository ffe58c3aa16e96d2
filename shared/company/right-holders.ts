import { z } from '../schema.ts';
import { rightSchema } from './rights.ts';

/** Who holds each right, by login name; `*` is everybody. */
export const rightHoldersSchema = z.partialRecord(rightSchema, z.array(z.string()));
