import { mistakesIn } from '../../../shared/company/managed-settings.ts';
import { z } from '../../../shared/schema.ts';
import { type Command, textOption } from '../command.ts';
import { usageError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import { readJsonFile } from './json-file.ts';
import { settings } from './settings.ts';

/** Reads a policy file as the extension would, before it is rolled out to anybody. */
export const policyCheck: Command = {
  usage: 'policy check FILE [--as SETTING]',
  files: 1,
  says: 'every mistake in a managed policy, or in one setting of it, with its place',
  options: { as: { type: 'string' } },
  run(call) {
    const [file] = call.args;
    if (file === undefined) throw usageError('Name the file: parley policy check FILE');
    const name = textOption(call, 'as');
    if (name !== undefined && !(name in settings))
      throw usageError(`No setting ${name}; there are ${Object.keys(settings).join(', ')}`);
    const json = readJsonFile(file);
    const policy = name === undefined ? managedIn(json) : { [name]: json };
    const checked = Object.keys(policy);
    const mistakes = Object.entries(policy).flatMap(([key, value]) => mistakesOf(key, value));
    return {
      exit: mistakes.length > 0 ? ExitCode.found : ExitCode.fine,
      result: { checked, mistakes },
      lines: mistakes.length > 0 ? mistakes : [`Good: ${checked.join(', ')}`],
    };
  },
};

const objectSchema = z.record(z.string(), z.unknown());
const firefoxSchema = z.looseObject({
  policies: z.looseObject({ '3rdparty': z.looseObject({ Extensions: z.record(z.string(), objectSchema) }) }),
});
const chromeSchema = z.looseObject({
  '3rdparty': z.looseObject({ extensions: z.record(z.string(), objectSchema) }),
});

/** The settings themselves, out of the file of any browser. @throws CommandError for a file with none */
function managedIn(json: unknown): Record<string, unknown> {
  const firefox = firefoxSchema.safeParse(json).data?.policies['3rdparty'].Extensions;
  const chrome = chromeSchema.safeParse(json).data?.['3rdparty'].extensions;
  const own = Object.values(firefox ?? chrome ?? {}).find((each) => Object.keys(each).some(isSetting));
  const policy = own ?? objectSchema.safeParse(json).data ?? {};
  if (Object.keys(policy).some(isSetting)) return policy;
  throw usageError(
    `The file names no setting of Parley (${Object.keys(settings).join(', ')}). For the value of one: --as SETTING`,
  );
}

const isSetting = (name: string): boolean => Object.hasOwn(settings, name);

function mistakesOf(name: string, value: unknown): string[] {
  const setting = isSetting(name) ? settings[name] : undefined;
  return setting
    ? mistakesIn(name, setting, value)
    : [`${name}: no such setting; browsers would leave it out without a word`];
}
