/**
 * Stands in for what jsforce imports and Parley never reaches: CSV, XML, multipart forms, its own request
 * code and its OAuth helpers' crypto. Reaching one is a mistake, so it throws instead of doing nothing.
 */
export default function absent(): never {
  throw new Error('This part of jsforce is left out of the extension');
}

export {
  absent as createHash,
  absent as parseCSV,
  absent as parseCSVStream,
  absent as randomBytes,
  absent as serializeCSVStream,
};

/** `transport.ts` calls this while it loads; the defaults are for request code that is not there. */
export function setDefaults(): void {}

/** Asked before every request with a body; a browser sets `content-length` itself. */
export function getBodySize(): undefined {}
