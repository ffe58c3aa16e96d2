import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmConnector } from '../../crm-connector/contract.ts';
import { CONTRACT, type ContractHarness, type ContractTraits } from './connector/contract-harness.ts';
import { correctingContract } from './connector/correcting.ts';
import { factsContract } from './connector/facts.ts';
import { readingContract } from './connector/reading.ts';
import { recordingContract } from './connector/recording.ts';
import { writingContract } from './connector/writing.ts';

/**
 * What every CRM's connector is held to.
 * @param open null: the system is not to be had here; its cases are skipped, and counted
 */
export function connectorContract(
  title: string,
  traits: ContractTraits,
  open: (() => Promise<ContractHarness>) | null,
): void {
  describe.skipIf(open === null)(`${CONTRACT} > ${title}`, () => {
    let harness: ContractHarness;
    let connector: CrmConnector;
    beforeAll(async () => {
      if (!open) return;
      harness = await open();
      connector = harness.connect();
      // What is known of the org is read once; the tests count requests after that.
      await connector.capabilities();
    }, 60_000);
    afterAll(() => harness?.close());
    const bench = () => ({ harness, connector });

    it('says who is signed in', async () => {
      expect(await connector.whoAmI()).toMatchObject({ orgId: harness.orgId, userId: harness.userId });
    });
    readingContract(bench, traits);
    factsContract(bench, traits);
    writingContract(bench, traits);
    correctingContract(bench, traits);
    recordingContract(bench, traits);
  });
}
