/** The admin commands: `npm run parley -- COMMAND`. */
import { compileOnceAMachine } from './compile-once.ts';

compileOnceAMachine();
const { runCommandLine } = await import('./run-command.ts');

const { env: environment, stdout, stderr } = process;
process.exitCode = await runCommandLine(process.argv.slice(2), { environment, stdout, stderr });
