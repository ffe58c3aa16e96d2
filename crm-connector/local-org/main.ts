/** `npm run org`: the local org alone, until it is told to stop. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ArgumentError, readArguments, USAGE } from './server/arguments.ts';
import { startOrg } from './server/start-org.ts';

const PACKAGE_DIR = fileURLToPath(new URL('../salesforce-package', import.meta.url));

async function main(): Promise<void> {
  const { withPackage, tlsPort, invoices, ...given } = readArguments(process.argv.slice(2));
  if (given.seed !== 'none' && existsSync(given.db)) {
    console.error(`${given.db} is there already: it is opened as it is, without --seed`);
  }
  const org = await startOrg({
    ...given,
    packageDir: withPackage ? PACKAGE_DIR : null,
    ...(tlsPort === undefined ? {} : { tlsPort }),
    ...(invoices === undefined ? {} : { invoices }),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void org.close());
  }
  const { baseUrl, username, accessToken, orgId, userId, tls } = org;
  const secure = tls === null ? {} : { tlsPort: tls.port, spki: tls.spki };
  console.log(JSON.stringify({ baseUrl, username, accessToken, orgId, userId, ...secure }));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof ArgumentError) console.error(USAGE);
  process.exitCode = error instanceof ArgumentError ? 2 : 1;
}
