/** The admin commands: `npm run parley -- COMMAND`. */
import { explainFile } from './explain.ts';

const commands: Readonly<Record<string, { readonly usage: string; run(args: readonly string[]): string[] }>> =
  {
    explain: {
      usage: 'explain FILE    print a stored verdict with its findings, and replay it',
      run([file]) {
        if (file === undefined)
          throw new Error('Name the file with the stored evidence: parley explain FILE');
        return explainFile(file);
      },
    },
  };

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(['Commands:', ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join('\n'));
  process.exit(2);
}
try {
  for (const line of command.run(args)) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
