import { reasonsOfPapers, reasonsOfScripts } from '../../../shared/company/managed-settings.ts';
import type { Command } from '../command.ts';
import { usageError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import { readJsonFile } from './json-file.ts';

/** Puts a company's own words to the checks the extension puts them to: graph, invariants on every path, the law. */
export const scriptCheck: Command = {
  usage: 'script check FILE',
  files: 1,
  says: 'a script pack or a paper pack: whether it would be used, and every reason why not',
  run(call) {
    const [file] = call.args;
    if (file === undefined) throw usageError('Name the file: parley script check FILE');
    const progress = call.progress('Walking every path');
    progress.to(0, 1);
    const pack = readJsonFile(file);
    // A paper pack has templates, a script pack lines, nodes and answers.
    const kind = typeof pack === 'object' && pack !== null && 'templates' in pack ? 'papers' : 'scripts';
    const reasons = kind === 'papers' ? reasonsOfPapers(pack) : reasonsOfScripts(pack);
    progress.to(1, 1);
    progress.end();
    return {
      exit: reasons.length > 0 ? ExitCode.found : ExitCode.fine,
      result: { kind, reasons },
      lines:
        reasons.length > 0
          ? [`Refused whole, for ${reasons.length} reasons:`, ...reasons]
          : [`Good: ${kind}`],
    };
  },
};
