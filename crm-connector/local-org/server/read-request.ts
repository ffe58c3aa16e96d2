import type { IncomingMessage } from 'node:http';
import type { OrgRequest } from './exchange.ts';

/** Salesforce's limit of a REST request body: 50 MB. */
export const MAX_BODY_BYTES = 52_428_800;

/** Thrown while reading; the caller answers 413 without having kept the body. */
export class BodyTooLarge extends Error {}

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
    body: await readBody(incoming),
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

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  if (Number(incoming.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
