import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The hosts of the demo org; everything else a browser looks for is refused. */
const ORG_HOST = /^CONNECT [\w-]+\.(?:lightning\.force|my\.salesforce)\.com:443 /;
const ESTABLISHED = 'HTTP/1.1 200 Connection Established\r\n\r\n';
const REFUSED = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n';

/** Firefox maps no hosts by itself: a proxy leads those of the org to this machine, and no other anywhere. */
export class OrgProxy {
  readonly port: number;
  readonly #close: () => void;

  private constructor(port: number, close: () => void) {
    this.port = port;
    this.#close = close;
  }

  static async start(tlsPort: number): Promise<OrgProxy> {
    const open = new Set<Socket>();
    const keep = (socket: Socket): Socket => {
      open.add(socket);
      // The other end is gone; what was on its way is told by the browser or the org.
      return socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    };
    const server = createServer((client) => {
      keep(client).once('data', (head) => {
        if (!ORG_HOST.test(head.toString('latin1'))) return void client.end(REFUSED);
        const org = keep(connect(tlsPort, '127.0.0.1'));
        client.write(ESTABLISHED);
        client.pipe(org).pipe(client);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new OrgProxy((server.address() as AddressInfo).port, () => {
      server.close();
      for (const socket of open) socket.destroy();
    });
  }

  stop(): void {
    this.#close();
  }
}
