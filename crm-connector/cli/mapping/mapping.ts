import { writeFileSync } from 'node:fs';
import { systemClock } from '../../../shared/calendar/clock.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import { type MappingProposal, proposeMapping } from '../../salesforce/mapping/propose-mapping.ts';
import { readOrgSchema } from '../../salesforce/schema/read-org-schema.ts';
import { type Command, type CommandCall, textOption } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import { faultOf } from '../org-fault.ts';
import type { OrgLogin } from '../org-login.ts';
import { previewInvoice, previewLines } from './preview.ts';
import { questionInWords } from './question-in-words.ts';

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
  const { mapping: proposed, questions: open } = await proposalFor(call, login);
  const questions = open.map(questionInWords);
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

/** @throws CommandError when an object was named that holds no invoices */
async function proposalFor(call: CommandCall, login: OrgLogin): Promise<MappingProposal> {
  const asked = textOption(call, 'object');
  const progress = call.progress('Describing');
  try {
    const proposal = await proposeMapping(login.client, login.apiVersion, asked ?? null, progress.to);
    if (asked === undefined || proposal.mapping.invoices) return proposal;
  } finally {
    progress.end();
  }
  throw new CommandError(
    ExitCode.found,
    `${asked} has no lookup to Account, or no amount: it holds no invoices`,
    {
      actions: ['Name another object with --object, or ask for field access: npm run parley -- doctor'],
    },
  );
}
