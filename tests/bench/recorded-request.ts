import type { BenchStage, Customer } from './bench-stage.ts';

/** The one request that opens a customer, as the worker sent it. */
export interface RecordedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Opens the customer anew and takes down what goes over the wire. */
export function recordOpening(stage: BenchStage, customer: Customer): Promise<RecordedRequest> {
  return stage.atWorker(async (session) => {
    // From another one: a customer on screen is not asked for again.
    for (const other of stage.customers.filter(({ id }) => id !== customer.id)) {
      const shown = stage.shownAt(other);
      await stage.pushTo(other);
      await shown;
    }
    await stage.clearSnapshots();
    const recorded = new Promise<RecordedRequest>((resolve) => {
      session.on('Network.requestWillBeSent', ({ request }) => {
        if (!request.url.includes('/composite')) return;
        const { url, method, headers, postData = '' } = request;
        resolve({ url, method, headers: { ...headers }, body: postData });
      });
    });
    await session.send('Network.enable');
    const shown = stage.shownAt(customer);
    await stage.pushTo(customer);
    await shown;
    const request = await recorded;
    if (request.body === '') throw new Error('The request that opens a customer has no body');
    return request;
  });
}
