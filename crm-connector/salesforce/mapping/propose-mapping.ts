import { z } from '../../../shared/schema.ts';
import type { OrgClient } from '../http/org-client.ts';
import { knownModels } from '../invoices/known-models.ts';
import type { OrgMapping } from '../schema/org-mapping.ts';
import { type Described, describedSchema } from './described.ts';
import { type MappingQuestion, proposeCalls } from './propose-calls.ts';
import { proposeInvoices, soundsLikeInvoice, soundsLikeLine } from './propose-invoices.ts';

/** What the describes of an org say of where it keeps invoices and calls, for a person to look over. */
export interface MappingProposal {
  readonly mapping: OrgMapping;
  readonly questions: MappingQuestion[];
  /** Objects that may hold invoices, best first. */
  readonly candidates: string[];
  /** The object the proposal speaks of, or the one asked for; undefined: none was found. */
  readonly invoice: Described | undefined;
  readonly line: Described | undefined;
  readonly task: Described;
}

const globalSchema = z.looseObject({
  sobjects: z.array(z.looseObject({ name: z.string(), label: z._default(z.string(), '') })),
});

/**
 * Reads describes and proposes; changes nothing.
 * @param object looked at in place of those that are called like invoices; null: the best of these
 * @param step told before each describe of an object
 * @throws CallFailure
 */
export async function proposeMapping(
  client: OrgClient,
  apiVersion: string,
  object: string | null,
  step: (done: number, of: number) => void = () => undefined,
): Promise<MappingProposal> {
  const root = `/services/data/v${apiVersion}/sobjects`;
  const describe = (name: string) =>
    client.call({ method: 'GET', path: `${root}/${encodeURIComponent(name)}/describe` }, describedSchema);
  const candidates = candidatesIn((await client.call({ method: 'GET', path: root }, globalSchema)).sobjects);
  const task = await describe('Task');
  const { calls, questions } = proposeCalls(task);
  const found = await firstWithInvoices(object === null ? candidates : [object], describe, step);
  return {
    mapping: {
      v: 1,
      ...(found.invoices === undefined ? {} : { invoices: found.invoices }),
      ...(calls === null ? {} : { calls }),
    },
    questions,
    candidates,
    invoice: found.invoice,
    line: found.line,
    task,
  };
}

interface Found {
  readonly invoices: OrgMapping['invoices'];
  readonly invoice: Described | undefined;
  readonly line: Described | undefined;
}

/** The first that holds invoices; where none does, the last that was looked at. */
async function firstWithInvoices(
  names: readonly string[],
  describe: (name: string) => Promise<Described>,
  step: (done: number, of: number) => void,
): Promise<Found> {
  let found: Found = { invoices: undefined, invoice: undefined, line: undefined };
  for (const [index, name] of names.entries()) {
    step(index + 1, names.length);
    const invoice = await describe(name);
    const child = invoice.childRelationships.find(({ childSObject }) => soundsLikeLine(childSObject));
    const line = child && (await describe(child.childSObject));
    found = { invoices: proposeInvoices(invoice, line), invoice, line };
    if (found.invoices) break;
  }
  return found;
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
