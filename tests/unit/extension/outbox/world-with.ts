import { addToOutbox, listOutbox } from '../../../../extension/outbox/outbox-store.ts';
import { AT, command } from '../samples.ts';
import type { AskFault, SubmitFault } from './faults.ts';
import { ModelCrm } from './model-crm.ts';
import { World } from './world.ts';

/** The request is cut before the org sees it; nobody can tell. */
export const lost: SubmitFault = { is: 'drop-before' };

/** A world with one press for each customer named. */
export async function worldWith(strategy: 'A' | 'B' | 'C', ...customers: string[]) {
  const world = new World(new ModelCrm(strategy));
  const ids: string[] = [];
  for (const [index, customer] of customers.entries())
    ids.push((await addToOutbox(command({ key: index + 1, customer }), AT)).id);
  const entry = async (index = 0) => {
    const entries = await listOutbox({ now: () => world.now });
    return entries[index];
  };
  const run = async (
    trigger: 'wake' | 'alarm' | 'online',
    submit: SubmitFault[] = [],
    ask: AskFault[] = [],
  ) => {
    world.crm.submitFaults = submit;
    world.crm.askFaults = ask;
    await world.run(trigger);
  };
  return { world, ids, entry, run };
}
