import { overrideRightSchema } from '../compliance/override.ts';
import { z } from '../schema.ts';

/** What somebody may do about a finding; `recorded-in-error` takes back a hold. By itself nobody may do any of it. */
export const rightSchema = z.enum([...overrideRightSchema.options, 'recorded-in-error']);
