import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ComponentSet } from '@salesforce/source-deploy-retrieve';
import { type Command, type CommandCall, type CommandResult, textOption } from '../command.ts';
import { CommandError, usageError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import { faultOf } from '../org-fault.ts';
import { PACKAGE_FOLDER } from '../package/package-source.ts';
import { componentsOf, convertTo, PARTS, type Part } from './convert-package.ts';
import { deployComponents } from './deploy-components.ts';

/** Brings the package into the org, all of it or nothing. */
export const deploy: Command = {
  usage: 'deploy [--part main|invoice|client-app]… [--check-only] [--convert-only --out FOLDER]',
  says: 'deploy Parley’s package by the Metadata API; --check-only validates and changes nothing',
  options: {
    part: { type: 'string', multiple: true },
    'check-only': { type: 'boolean' },
    'convert-only': { type: 'boolean' },
    out: { type: 'string' },
  },
  async run(call) {
    const parts = partsOf(call);
    const progress = call.progress('Reading the package');
    const components = await componentsOf(PACKAGE_FOLDER, parts);
    progress.to(components.size, components.size);
    progress.end();
    if (call.options['convert-only'] === true) return await converted(call, components, parts);
    return await deployed(call, components, parts);
  },
};

/** `main` alone unless said: the standard Invoice is not in every org, and the client app wants an address first. */
function partsOf(call: CommandCall): Part[] {
  const named = [call.options.part ?? []].flat();
  const strange = named.filter((part) => !PARTS.some((known) => known === part));
  if (strange.length > 0) throw usageError(`No part ${strange.join(', ')}; there are ${PARTS.join(', ')}`);
  return named.length === 0 ? ['main'] : PARTS.filter((part) => named.includes(part));
}

async function converted(
  call: CommandCall,
  components: ComponentSet,
  parts: readonly Part[],
): Promise<CommandResult> {
  const out = textOption(call, 'out');
  const folder = await convertTo(components, out === undefined ? newFolder() : resolve(out));
  return {
    exit: ExitCode.fine,
    result: { folder, parts, components: components.size },
    lines: [`${components.size} components in ${folder}`, `Deploy them: ${byHand(folder)}`],
  };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'parley-package-'));
const byHand = (folder: string): string =>
  `sf project deploy start --metadata-dir "${folder}" --target-org ORG`;

async function deployed(
  call: CommandCall,
  components: ComponentSet,
  parts: readonly Part[],
): Promise<CommandResult> {
  const checkOnly = call.options['check-only'] === true;
  const login = await call.connect();
  const progress = call.progress(checkOnly ? 'Validating' : 'Deploying');
  try {
    const outcome = await deployComponents(components, login.connection, { checkOnly, progress });
    const count = `${outcome.done} of ${outcome.total} components`;
    const verb = checkOnly ? 'validated' : 'deployed';
    return {
      exit: outcome.failures.length === 0 && outcome.success ? ExitCode.fine : ExitCode.found,
      result: { ...outcome, parts, checkOnly },
      lines: outcome.success
        ? [`${count} ${verb}`, 'Next: assign the permission sets, then npm run parley -- doctor']
        : [
            'Nothing was changed: one mistake takes back all',
            ...outcome.failures.map((failure) => `✗ ${failure}`),
          ],
    };
  } catch (error) {
    const fault = faultOf(error);
    if (fault.exit !== ExitCode.refused) throw fault;
    // An org without the Metadata API, or a login that may not use it: the way by hand is kept open.
    const folder = await convertTo(components, newFolder());
    throw new CommandError(fault.exit, `The org did not take the deployment. ${fault.message}`, {
      actions: [
        'The login needs “Modify Metadata Through Metadata API Functions” (or “Modify All Data”)',
        `The package is converted and can be deployed otherwise: ${byHand(folder)}`,
      ],
      cause: error,
    });
  } finally {
    progress.end();
  }
}
