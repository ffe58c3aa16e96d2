import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key in base64, for `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
}

const HOSTS = ['localhost', '*.lightning.force.com', '*.my.salesforce.com'];

/** A certificate made fresh for this run: nobody else ever holds its key. */
export async function makeCertificate(hosts: readonly string[] = HOSTS): Promise<ServerCertificate> {
  const made = await generate([{ name: 'commonName', value: 'Parley local org' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...hosts.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: made.private,
    cert: made.cert,
    spki: createHash('sha256').update(publicKey).digest('base64'),
  };
}
