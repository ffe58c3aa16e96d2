import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Clock, systemClock } from '../../../shared/calendar/clock.ts';
import type { OrgSchema } from '../../salesforce/schema/org-schema.ts';
import { readOrgSchema } from '../../salesforce/schema/read-org-schema.ts';
import { type Command, type CommandCall, type CommandResult, textOption } from '../command.ts';
import { CommandError, usageError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import { faultOf } from '../org-fault.ts';
import { packagedFields } from '../package/package-source.ts';
import type { Progress } from '../progress.ts';
import { auditedObjects } from './audited-objects.ts';
import { countOf, type ExportOrder, exportRecords, fileOf } from './export-records.ts';
import { type ExportState, removeState, storedState } from './export-state.ts';
import { type ExportedFile, hashOf, isFinished, type Manifest, writeManifest } from './manifest.ts';
import type { Format } from './row-text.ts';

/** Evidence for an examiner: attempts with their evidence, decisions, holds, preferences, promises, plans, approvals. */
export const auditExport: Command = {
  usage: 'audit export --from DAY --to DAY --out FOLDER [--format ndjson|csv]',
  says: 'all records of these days with counts and hashes; goes on where a stopped run was',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    format: { type: 'string' },
  },
  async run(call) {
    const wish = wishOf(call);
    const login = await call.connect();
    try {
      const schema = await readOrgSchema(login.client, login.grant, systemClock);
      const { client, apiVersion, apiOrigin } = login;
      const progress = (object: string) => call.progress(object);
      return await exportAudit({ client, apiVersion, apiOrigin, schema, clock: systemClock, progress }, wish);
    } catch (error) {
      // A wish that cannot be met is not an export that goes on.
      if (error instanceof CommandError && error.exit === ExitCode.usage) throw error;
      const fault = faultOf(error);
      throw new CommandError(fault.exit === ExitCode.refused ? ExitCode.halfWay : fault.exit, fault.message, {
        actions: [...fault.actions, 'What is written stays; the same command goes on where this one stopped'],
        cause: error,
      });
    }
  },
};

export interface ExportWish {
  /** First and last day, both whole, in the zone of the signed-in user. */
  readonly from: string;
  readonly to: string;
  readonly folder: string;
  readonly format: Format;
}

function wishOf(call: CommandCall): ExportWish {
  const [from, to, out] = ['from', 'to', 'out'].map((name) => textOption(call, name));
  if (from === undefined || to === undefined || out === undefined)
    throw usageError(`Give the first day, the last day and a folder: parley ${auditExport.usage}`);
  for (const day of [from, to]) {
    if (!isDay(day)) throw usageError(`${day} is no day; as in 2026-11-22`);
  }
  if (from > to) throw usageError(`The range is empty: ${from} comes after ${to}`);
  const format = textOption(call, 'format') ?? 'ndjson';
  if (format !== 'ndjson' && format !== 'csv') throw usageError(`No format ${format}; ndjson or csv`);
  return { from, to, folder: resolve(out), format };
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** What an export needs of the org. */
export interface ExportWorld extends Pick<ExportOrder, 'client' | 'apiVersion'> {
  readonly apiOrigin: string;
  readonly schema: OrgSchema;
  readonly clock: Clock;
  progress(object: string): Progress;
}

/** Exports, or goes on with an export that was stopped. */
export async function exportAudit(world: ExportWorld, wish: ExportWish): Promise<CommandResult> {
  const { schema, clock } = world;
  const { identity } = schema;
  mkdirSync(wish.folder, { recursive: true, mode: 0o700 });
  const what = [identity.orgId, identity.userId, wish.from, wish.to, wish.format].join(' ');
  const state = stateFor(wish.folder, what) ?? begin(wish.folder, what, clock.now());
  const { objects, missing } = auditedObjects(schema, packagedFields());
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(identity.zone).toInstant().toString();
  const range = {
    from: startOf(Temporal.PlainDate.from(wish.from)),
    to: startOf(Temporal.PlainDate.from(wish.to).add({ days: 1 })),
  };
  const files: ExportedFile[] = [];
  for (const audited of objects) {
    const progress = world.progress(audited.object);
    const order = { ...world, ...wish, range, progress };
    const { rows } = await exportRecords(order, audited, state);
    progress.end();
    const file = fileOf(audited.object, wish.format);
    files.push({
      object: audited.object,
      file,
      rows,
      counted: await countOf(order, audited),
      sha256: await hashOf(join(wish.folder, file)),
      fields: audited.fields,
      hidden: audited.hidden,
    });
  }
  const whole =
    missing.length === 0 && files.every((file) => file.hidden.length === 0 && file.rows === file.counted);
  const manifest: Manifest = {
    v: 1,
    org: { id: identity.orgId, name: identity.orgName, origin: world.apiOrigin },
    exportedBy: identity.login,
    asOf: state.asOf,
    finishedAt: clock.now(),
    from: wish.from,
    to: wish.to,
    zone: identity.zone,
    files,
    missing,
    whole,
  };
  const sha256 = writeManifest(wish.folder, manifest);
  removeState(wish.folder);
  return {
    exit: whole ? ExitCode.fine : ExitCode.found,
    result: { folder: wish.folder, manifest, manifestSha256: sha256 },
    lines: [...files.map(lineOf), ...shortfalls(manifest), `manifest.json  sha256 ${sha256}`],
  };
}

function stateFor(folder: string, what: string): ExportState | undefined {
  try {
    return storedState(folder, what);
  } catch (error) {
    throw usageError(`${error instanceof Error ? error.message : error}. Name another folder`);
  }
}

function begin(folder: string, what: string, asOf: string): ExportState {
  if (isFinished(folder)) {
    throw usageError(`${folder} holds a finished export, which is never written over. Name another folder`);
  }
  return { v: 1, what, asOf, objects: {} };
}

const lineOf = ({ file, rows, sha256 }: ExportedFile): string =>
  `${String(rows).padStart(8)}  ${file}  sha256 ${sha256}`;

/** An export that is not whole must not pass for it. */
function shortfalls({ files, missing }: Manifest): string[] {
  return [
    ...(missing.length > 0 ? [`NOT WHOLE: this login does not see ${missing.join(', ')}`] : []),
    ...files
      .filter(({ hidden }) => hidden.length > 0)
      .map(({ object, hidden }) => `NOT WHOLE: hidden from this login: ${object} ${hidden.join(', ')}`),
    ...files
      .filter(({ rows, counted }) => rows !== counted)
      .map(
        ({ object, rows, counted }) => `NOT WHOLE: ${object} has ${counted} records, ${rows} were exported`,
      ),
  ];
}
