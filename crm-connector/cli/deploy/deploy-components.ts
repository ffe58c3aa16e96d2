import type { Connection } from '@salesforce/core';
import type { ComponentSet } from '@salesforce/source-deploy-retrieve';
import type { Progress } from '../progress.ts';

/** What the org made of it. */
export interface DeployOutcome {
  readonly id: string;
  readonly success: boolean;
  readonly done: number;
  readonly total: number;
  /** The org's own words, with file and place. */
  readonly failures: readonly string[];
}

/** Sends the components in one request that is rolled back on any error, and waits for the org to be done. */
export async function deployComponents(
  components: ComponentSet,
  connection: Connection,
  { checkOnly, progress }: { checkOnly: boolean; progress: Progress },
): Promise<DeployOutcome> {
  const job = await components.deploy({
    usernameOrConnection: connection,
    apiOptions: { rest: true, checkOnly, rollbackOnError: true, singlePackage: true },
  });
  job.onUpdate(({ numberComponentsDeployed, numberComponentsTotal }) =>
    progress.to(numberComponentsDeployed, numberComponentsTotal),
  );
  const { response } = await job.pollStatus();
  const { id, success, numberComponentsDeployed: done, numberComponentsTotal: total, details } = response;
  const failures = [details?.componentFailures ?? []]
    .flat()
    .map(({ fullName, componentType, problem, lineNumber, fileName }) => {
      const place = lineNumber === undefined ? fileName : `${fileName}:${lineNumber}`;
      return `${componentType ?? ''} ${fullName} (${place}): ${problem ?? 'refused without a reason'}`.trim();
    });
  return { id, success, done, total, failures };
}
