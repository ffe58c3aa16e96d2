import { z } from '../schema.ts';

/** An absolute address. zod's own `url` is as large as all this schema's neighbours together, and came with the first paint. */
export const webAddressSchema = z
  .string()
  .check(
    z.refine((text) => URL.canParse(text), { error: 'Expected an address such as https://acme.example' }),
  );
