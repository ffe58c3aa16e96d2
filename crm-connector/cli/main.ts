/** The admin commands: `npm run parley -- COMMAND`. */
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// Salesforce's client libraries are compiled once a machine, not once a command: half of what a short command takes. In the
// admin's own folder: what lies in a folder of everybody's could be somebody else's code.
enableCompileCache(join(homedir(), '.parley', 'compile-cache'));
const { runCommandLine } = await import('./run-command.ts');

const { env: environment, stdout, stderr } = process;
process.exitCode = await runCommandLine(process.argv.slice(2), { environment, stdout, stderr });
