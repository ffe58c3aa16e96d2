import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmConnector } from '../../crm-connector/contract.ts';
import type { ContractHarness, ContractTraits } from './connector/contract-harness.ts';
import { correctingContract } from './connector/correcting.ts';
import { readingContract } from './connector/reading.ts';
import { writingContract } from './connector/writing.ts';

/** Name of the suite in every report. */
export const CONTRACT = 'Contract of connectors';

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
    writingContract(bench, traits);
    correctingContract(bench, traits);
  });
}
