import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';

export type Scheme = 'http' | 'https';
type Answer = (scheme: Scheme, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Room for the longest address the REST layer refuses itself, with its own words. */
const LIMITS = { maxHeaderSize: 65_536 };

/**
 * The ports of the org on 127.0.0.1, plain and with TLS. They are taken before anything else is done, so that a port
 * in use is told at once and not after minutes of seeding.
 */
export class Listeners {
  readonly port: number;
  /** Null without HTTPS. */
  readonly tls: { readonly port: number; readonly spki: string } | null;
  readonly #servers: readonly { scheme: Scheme; server: Server }[];

  private constructor(
    servers: readonly { scheme: Scheme; server: Server }[],
    port: number,
    tls: Listeners['tls'],
  ) {
    this.#servers = servers;
    this.port = port;
    this.tls = tls;
  }

  /** @throws Error naming the port that is in use */
  static async open(port: number, tlsPort: number | undefined): Promise<Listeners> {
    const plain = createServer(LIMITS);
    const plainPort = await listen(plain, port);
    if (tlsPort === undefined) return new Listeners([{ scheme: 'http', server: plain }], plainPort, null);
    try {
      const { key, cert, spki } = await makeCertificate();
      const secure = createTlsServer({ ...LIMITS, key, cert });
      const tls = { port: await listen(secure, tlsPort), spki };
      const servers = [
        { scheme: 'http' as const, server: plain },
        { scheme: 'https' as const, server: secure },
      ];
      return new Listeners(servers, plainPort, tls);
    } catch (error) {
      await closed(plain);
      throw error;
    }
  }

  /** From now on requests are answered; one that cannot be is cut off, never the whole org. */
  answerWith(answer: Answer): void {
    for (const { scheme, server } of this.#servers) {
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        answer(scheme, request, response).catch((error: unknown) => {
          console.error(error);
          response.destroy();
        });
      });
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map(({ server }) => closed(server)));
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use; choose another`) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closed(server: Server): Promise<unknown> {
  const done = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  return done;
}
