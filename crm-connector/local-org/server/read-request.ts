import type { IncomingMessage } from 'node:http';
import type { OrgRequest } from './exchange.ts';

/** Salesforce's limit of a REST request body: 50 MB. */
const MAX_BODY_BYTES = 52_428_800;
/** What one bulk job takes: 150 MB. */
const MAX_UPLOAD_BYTES = 157_286_400;

/** Thrown while reading; the caller answers 413 without having kept the body. */
export class BodyTooLarge extends Error {
  constructor(limit: number) {
    super(`Maximum size of request reached. Maximum size of request is ${limit} bytes.`);
  }
}

/**
 * Reads a request whole. Leading slashes are collapsed because clients that store an instance URL with a
 * trailing slash send `//services/data`, and `new URL('//services/…')` would take "services" for the host.
 * @throws BodyTooLarge
 */
export async function readRequest(incoming: IncomingMessage, scheme: 'http' | 'https'): Promise<OrgRequest> {
  const target = (incoming.url ?? '/').replace(/^\/+/, '/');
  const [path = '/', ...rest] = target.split('?');
  const headers = flatHeaders(incoming);
  const host = headers.host ?? '127.0.0.1';
  return {
    method: incoming.method ?? 'GET',
    path,
    target,
    query: new URLSearchParams(rest.join('?')),
    headers,
    cookies: parseCookies(headers.cookie ?? ''),
    body: await readBody(incoming, maxBytes(path)),
    host,
    origin: `${scheme}://${host}`,
  };
}

function flatHeaders(incoming: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(';').flatMap((part) => {
    const at = part.indexOf('=');
    return at < 1 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
  });
  return Object.fromEntries(pairs);
}

function maxBytes(path: string): number {
  return /\/jobs\/ingest\/\w+\/batches\/?$/.test(path) ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES;
}

async function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
