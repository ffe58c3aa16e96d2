import { writeFileSync } from 'node:fs';
import { systemClock } from '../../../shared/calendar/clock.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import { z } from '../../../shared/schema.ts';
import { knownModels } from '../../salesforce/invoices/known-models.ts';
import type { OrgMapping } from '../../salesforce/schema/org-mapping.ts';
import { readOrgSchema } from '../../salesforce/schema/read-org-schema.ts';
import { type Command, type CommandCall, textOption } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import { faultOf } from '../org-fault.ts';
import type { OrgLogin } from '../org-login.ts';
import { type Described, describedSchema } from './described.ts';
import { previewInvoice, previewLines } from './preview.ts';
import { proposeCalls } from './propose-calls.ts';
import { proposeInvoices, soundsLikeInvoice, soundsLikeLine } from './propose-invoices.ts';

/** Looks at the org's describes and proposes the mapping that managed policy takes. Changes nothing. */
export const mapping: Command = {
  usage: 'mapping [--object NAME] [--out FILE]',
  says: 'propose where this org keeps invoices and call results, with a preview on a real record',
  options: { object: { type: 'string' }, out: { type: 'string' } },
  async run(call) {
    const login = await call.connect();
    try {
      return await propose(call, login);
    } catch (error) {
      throw faultOf(error);
    }
  },
};

async function propose(call: CommandCall, login: OrgLogin) {
  const invoices = await invoicesOf(call, login);
  const { calls, questions } = proposeCalls(await describe(login, 'Task'));
  const proposed: OrgMapping = {
    v: 1,
    ...(invoices === undefined ? {} : { invoices }),
    ...(calls === null ? {} : { calls }),
  };
  const schema = await readOrgSchema(login.client, login.grant, systemClock, proposed);
  const preview = await previewInvoice(login, schema);
  const orgMappings = { [new URL(login.apiOrigin).host]: proposed };
  const out = textOption(call, 'out');
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(orgMappings, null, 2)}\n`);
  return {
    exit: ExitCode.fine,
    result: { orgMappings, questions, preview: preview ?? null, managedPolicy: JSON.stringify(orgMappings) },
    lines: [
      ...(out === undefined ? [JSON.stringify(orgMappings, null, 2)] : [`Written to ${out}`]),
      ...linesOfPreview(preview),
      ...questions.map((question) => `To decide: ${question}`),
      'Look it over, then set it as "orgMappings" (as JSON text) in managed policy; check it: parley policy check FILE --as orgMappings',
    ],
  };
}

function linesOfPreview(preview: Invoice | undefined): string[] {
  if (!preview) return ['No open invoice was found to preview it on'];
  return [`One real record read so, ${preview.object} ${preview.id}:`, ...previewLines(preview)];
}

const globalSchema = z.looseObject({
  sobjects: z.array(z.looseObject({ name: z.string(), label: z._default(z.string(), '') })),
});

async function describe(login: OrgLogin, object: string): Promise<Described> {
  const path = `/services/data/v${login.apiVersion}/sobjects/${encodeURIComponent(object)}/describe`;
  return await login.client.call({ method: 'GET', path }, describedSchema);
}

/** The best of the objects that may hold invoices; undefined: Parley knows the org's own by itself, or there is none. */
async function invoicesOf(call: CommandCall, login: OrgLogin): Promise<OrgMapping['invoices']> {
  const path = `/services/data/v${login.apiVersion}/sobjects`;
  const { sobjects } = await login.client.call({ method: 'GET', path }, globalSchema);
  const asked = textOption(call, 'object');
  const candidates = asked === undefined ? candidatesIn(sobjects) : [asked];
  const progress = call.progress('Describing');
  try {
    for (const [index, name] of candidates.entries()) {
      progress.to(index + 1, candidates.length);
      const invoice = await describe(login, name);
      const proposed = proposeInvoices(invoice, await lineOf(login, invoice));
      if (proposed) return proposed;
    }
  } finally {
    progress.end();
  }
  if (asked === undefined) return undefined;
  throw new CommandError(
    ExitCode.found,
    `${asked} has no lookup to Account, or no amount: it holds no invoices`,
    {
      actions: ['Name another object with --object, or ask for field access: npm run parley -- doctor'],
    },
  );
}

function candidatesIn(sobjects: readonly { name: string; label: string }[]): string[] {
  const known = new Set(knownModels.map(({ object }) => object));
  return (
    sobjects
      .filter(({ name, label }) => name.endsWith('__c') && soundsLikeInvoice(name, label) && !known.has(name))
      .map(({ name }) => name)
      // Parley's own notes on invoices are none.
      .filter((name) => !soundsLikeLine(name) && name !== 'Invoice_Note__c')
      .sort((one, other) => one.length - other.length)
  );
}

/** The object of an invoice's lines, among what hangs below it. */
async function lineOf(login: OrgLogin, invoice: Described): Promise<Described | undefined> {
  const child = invoice.childRelationships.find(({ childSObject }) => soundsLikeLine(childSObject));
  return child && (await describe(login, child.childSObject));
}
