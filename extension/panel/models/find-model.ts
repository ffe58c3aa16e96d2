import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { PanelPorts, SearchHit } from '../panel-ports.ts';
import { faultOf, type PanelFault } from './panel-fault.ts';
import { recordKey } from './same-record.ts';

export type Finding =
  | { is: 'idle' }
  | { is: 'too-short' }
  | { is: 'searching' }
  | { is: 'found'; text: string; customers: readonly FoundCustomer[] }
  | { is: 'failed'; fault: PanelFault };

/** A customer, and each thing of theirs that matched. */
export interface FoundCustomer {
  readonly ref: RecordRef;
  readonly name: string;
  readonly matched: readonly string[];
}

const SHORTEST = 2;

/** Search in the CRM, or a pasted address or id. One request for each press of Find, never one for each letter. */
export const FindModel = createModel((ports: Pick<PanelPorts, 'ask' | 'identify'>) => {
  const finding = signal<Finding>({ is: 'idle' });
  let turns = 0;

  /** A record named by an address, or by an id in the org that is searched. */
  const pasted = (text: string, apiOrigin: string): RecordRef | null => {
    for (const address of [text, `${apiOrigin}/${text}`]) {
      const context = URL.canParse(address) ? ports.identify(address) : undefined;
      if (context?.is === 'record') return context.ref;
    }
    return null;
  };

  return {
    finding: finding as ReadonlySignal<Finding>,
    /** The record, when the text names one; null when it was searched for. */
    find: async (typed: string, apiOrigin: string): Promise<RecordRef | null> => {
      const text = typed.trim();
      const turn = ++turns;
      if (text.length < SHORTEST) {
        finding.value = { is: 'too-short' };
        return null;
      }
      const record = pasted(text, apiOrigin);
      if (record) {
        finding.value = { is: 'idle' };
        return record;
      }
      finding.value = { is: 'searching' };
      try {
        const hits = await ports.ask('customer.search', { apiOrigin, text });
        if (turn === turns) finding.value = { is: 'found', text, customers: byCustomer(hits) };
      } catch (error) {
        if (turn === turns) finding.value = { is: 'failed', fault: faultOf(error) };
      }
      return null;
    },
    clear: () => {
      turns += 1;
      finding.value = { is: 'idle' };
    },
  };
});
export type FindModel = InstanceType<typeof FindModel>;

/** One row a customer, in the order of the first match: what matched of them leads to the same place. */
function byCustomer(hits: readonly SearchHit[]): FoundCustomer[] {
  const found = new Map<string, FoundCustomer>();
  for (const { ref, name, matched } of hits) {
    const before = found.get(recordKey(ref));
    const all = new Set([...(before?.matched ?? []), matched]);
    found.set(recordKey(ref), { ref: before?.ref ?? ref, name: before?.name ?? name, matched: [...all] });
  }
  return [...found.values()];
}
