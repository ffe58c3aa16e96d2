import { z } from '../../../shared/schema.ts';
import type { OrgClient } from '../http/org-client.ts';
import { answerSchema, answersIn, type CompositeAnswer, type Subrequest } from './composite.ts';

/** What one request of graphs holds at most (resources_composite_graph_limits.htm). */
const MAX_GRAPHS = 75;
const MAX_NODES = 500;

const graphsSchema = z.looseObject({
  graphs: z.array(z.looseObject({ graphId: z.string(), graphResponse: answerSchema })),
});

/** Whether one request takes them all. */
export function fitGraphs(graphs: readonly (readonly Subrequest[])[]): boolean {
  return graphs.length <= MAX_GRAPHS && graphs.flat().length <= MAX_NODES;
}

/**
 * `POST /composite/graph`: several all-or-nothing composites that know nothing of each other, one HTTP request and one
 * API call. Graphs take rows alone, no query and no collection; after 14 that failed the rest is halted.
 * @returns the answers of each graph, in order; undefined for one the org does not speak of
 * @throws CallFailure when the request as a whole failed
 */
export async function callGraphs(
  client: OrgClient,
  apiVersion: string,
  graphs: readonly (readonly Subrequest[])[],
): Promise<(CompositeAnswer | undefined)[]> {
  const root = `/services/data/v${apiVersion}`;
  const body = {
    graphs: graphs.map((subrequests, index) => ({
      graphId: `g${index}`,
      compositeRequest: subrequests.map((sub) => ({ ...sub, url: root + sub.url })),
    })),
  };
  const answer = await client.call({ method: 'POST', path: `${root}/composite/graph`, body }, graphsSchema);
  const byId = new Map(answer.graphs.map(({ graphId, graphResponse }) => [graphId, graphResponse]));
  return graphs.map((_one, index) => {
    const found = byId.get(`g${index}`);
    return found && answersIn(found);
  });
}
