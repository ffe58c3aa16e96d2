import { z } from '../schema.ts';

/** An absolute address on the web: never one that runs (`javascript:`, `data:`). zod's own `url` is as large as all this schema's neighbours together, and came with the first paint. */
export const webAddressSchema = z.string().check(
  z.refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
    error: 'Expected an address such as https://acme.example',
  }),
);
