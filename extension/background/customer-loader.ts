import type { CrmConnector } from '../../crm-connector/contract.ts';
import type { CustomerSnapshot } from '../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../shared/domain/record-ref.ts';
import { answerWithoutTricks } from '../messaging/without-tricks.ts';

export interface LoaderPorts {
  /** One for each person, the same each time. @throws CrmError when nobody is signed in */
  connector(apiOrigin: string): Promise<Pick<CrmConnector, 'loadCustomer'>>;
  cache(snapshot: CustomerSnapshot): Promise<void>;
  /** The cache could not be written; the customer is shown all the same. */
  cacheFailed(error: unknown): void;
}

type Loader = Awaited<ReturnType<LoaderPorts['connector']>>;

/**
 * Reads customers. Two panels that open the same record at once share one request, as long as it is the same person
 * who asks: what one may see is not for the next.
 * @throws CrmError
 */
export function customerLoader(ports: LoaderPorts): (ref: RecordRef) => Promise<CustomerSnapshot> {
  const loading = new WeakMap<Loader, Map<string, Promise<CustomerSnapshot>>>();

  async function load(connector: Loader, ref: RecordRef): Promise<CustomerSnapshot> {
    const snapshot = answerWithoutTricks(await connector.loadCustomer(ref));
    // The answer does not wait for the disk.
    ports.cache(snapshot).catch(ports.cacheFailed);
    return snapshot;
  }

  return async (ref) => {
    const connector = await ports.connector(ref.apiOrigin);
    const ofPerson = loading.get(connector) ?? new Map<string, Promise<CustomerSnapshot>>();
    loading.set(connector, ofPerson);
    const key = JSON.stringify([ref.system, ref.apiOrigin, ref.object, ref.id]);
    const running = ofPerson.get(key) ?? load(connector, ref).finally(() => ofPerson.delete(key));
    ofPerson.set(key, running);
    return running;
  };
}
