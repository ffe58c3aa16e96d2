import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmConnector } from '../../crm-connector/contract.ts';
import type { ContractHarness, ContractTraits } from './connector/contract-harness.ts';
import { correctingContract } from './connector/correcting.ts';
import { readingContract } from './connector/reading.ts';
import { writingContract } from './connector/writing.ts';

/** What every CRM's connector is held to. */
export function connectorContract(
  title: string,
  traits: ContractTraits,
  open: () => Promise<ContractHarness>,
): void {
  describe(title, () => {
    let harness: ContractHarness;
    let connector: CrmConnector;
    beforeAll(async () => {
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
    writingContract(bench, traits);
    correctingContract(bench, traits);
  });
}
