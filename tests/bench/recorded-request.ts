import type { BenchStage, Customer } from './bench-stage.ts';

/** The one request that opens a customer, as the worker sent it. */
export interface RecordedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Opens the customer anew and takes down what goes over the wire. */
export async function recordOpening(stage: BenchStage, customer: Customer): Promise<RecordedRequest> {
  const { client } = await stage.worker();
  await client.send('Network.enable');
  await stage.clearSnapshots();
  const recorded = new Promise<RecordedRequest>((resolve) => {
    client.on('Network.requestWillBeSent', ({ request }) => {
      if (!request.url.includes('/composite')) return;
      const { url, method, headers, postData = '' } = request;
      resolve({ url, method, headers: { ...headers }, body: postData });
    });
  });
  const shown = stage.shownAt(customer);
  await stage.pushTo(customer);
  await shown;
  const request = await recorded;
  // Watching the network costs time: off before anything is measured.
  await client.send('Network.disable');
  client.removeAllListeners('Network.requestWillBeSent');
  if (request.body === '') throw new Error('The request that opens a customer has no body');
  return request;
}
