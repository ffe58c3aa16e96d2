import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ServerCertificate } from '../../crm-connector/local-org/server/certificate.ts';

/** What goes wrong with one request. Odoo itself sees it after `lost-answer`, `late-commit` and `half-answer` alone. */
export type FrontFault =
  | 'lost-answer'
  | 'late-commit'
  | 'half-answer'
  | 'drop-before'
  | 'hang'
  /** Something happens to Odoo while it works on the request; whatever it makes of it, the answer is lost. */
  | { readonly during: () => Promise<void> }
  | { readonly status: number; readonly body: object; readonly headers?: Record<string, string> };

interface Order {
  readonly isMeant: (path: string) => boolean;
  readonly fault: FrontFault;
}

/** A request of Parley's: Odoo's own pages ask elsewhere, and by another origin. */
interface FrontCall {
  /** `res.partner/search_read` of the API; else the path. */
  readonly method: string;
}

/** A reverse proxy before Odoo, as every Odoo in the world has one, that may also be told to lose things. */
export interface OdooFront {
  /** On this machine, without TLS or with it. */
  readonly origin: string;
  readonly port: number;
  /** So far, the failed ones too. */
  readonly calls: readonly FrontCall[];
  /** The fault of the next API call for which `isMeant` holds. */
  order(fault: FrontFault, isMeant?: Order['isMeant']): void;
  close(): Promise<void>;
}

export interface FrontOptions {
  /** Where Odoo listens: the server is asked for it anew each time, as it may have been restarted. */
  readonly odoo: string;
  readonly certificate?: ServerCertificate;
}

const API = '/json/2/';
/** How much later a commit comes whose caller is gone by then. */
const LATE_MS = 150;

export async function startOdooFront({ odoo, certificate }: FrontOptions): Promise<OdooFront> {
  const target = new URL(odoo);
  const agent = new Agent({ keepAlive: true });
  const calls: FrontCall[] = [];
  const orders: Order[] = [];
  const serve = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await bytesOf(asked);
    const path = asked.url ?? '/';
    const forward = () => forwarded({ asked, body, target, agent, scheme: certificate ? 'https' : 'http' });
    const isApi = path.startsWith(API);
    if (isApi || asked.headers.origin?.startsWith('chrome-extension:')) {
      calls.push({ method: isApi ? path.slice(API.length) : path });
    }
    if (!isApi) return passOn(await forward(), answer);
    const ordered = orders.findIndex(({ isMeant }) => isMeant(path.slice(API.length)));
    const [order] = ordered < 0 ? [] : orders.splice(ordered, 1);
    if (order) return spoil(order.fault, answer, forward);
    return passOn(await forward(), answer);
  };
  const listener = (asked: IncomingMessage, answer: ServerResponse): void => {
    serve(asked, answer).catch(() => answer.destroy());
  };
  const server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
  // Odoo's pages live without their push channel; they ask again and again.
  server.on('upgrade', (_asked, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    calls,
    order: (fault, isMeant = () => true) => orders.push({ fault, isMeant }),
    close: async () => {
      agent.destroy();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

async function spoil(
  fault: FrontFault,
  answer: ServerResponse,
  forward: () => Promise<Answered>,
): Promise<void> {
  if (typeof fault === 'object' && 'during' in fault) {
    const answered = forward().catch(() => undefined);
    await fault.during();
    await answered;
    answer.destroy();
    return;
  }
  if (typeof fault === 'object') {
    answer.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    answer.end(JSON.stringify(fault.body));
    return;
  }
  if (fault === 'hang') return;
  if (fault === 'drop-before' || fault === 'late-commit') answer.destroy();
  if (fault === 'late-commit') setTimeout(() => void forward(), LATE_MS);
  if (fault === 'lost-answer') {
    await forward();
    answer.destroy();
  }
  if (fault === 'half-answer') {
    const { status, headers, body } = await forward();
    answer.writeHead(status, headers);
    answer.write(body.subarray(0, Math.ceil(body.length / 2)), () => answer.destroy());
  }
}

function passOn({ status, headers, body }: Answered, answer: ServerResponse): void {
  answer.writeHead(status, headers);
  answer.end(body);
}

interface Forwarding {
  readonly asked: IncomingMessage;
  readonly body: Buffer;
  readonly target: URL;
  readonly agent: Agent;
  readonly scheme: string;
}

function forwarded({ asked, body, target, agent, scheme }: Forwarding): Promise<Answered> {
  const { host = target.host, connection: _hop, ...headers } = asked.headers;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: target.hostname,
        port: target.port,
        method: asked.method,
        path: asked.url,
        // What `proxy_mode` makes Odoo believe, so that the addresses it makes are those people see.
        headers: {
          ...headers,
          host,
          'x-forwarded-host': host,
          'x-forwarded-proto': scheme,
          'x-forwarded-for': '127.0.0.1',
        },
      },
      (answer) => {
        bytesOf(answer).then((bytes) => {
          const { 'transfer-encoding': _chunked, connection: _closed, ...kept } = answer.headers;
          resolve({ status: answer.statusCode ?? 502, headers: kept, body: bytes });
        }, reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
