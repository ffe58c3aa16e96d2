import type { CrmConnector } from '../../crm-connector/contract.ts';
import type { CustomerSnapshot } from '../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../shared/domain/record-ref.ts';

export interface LoaderPorts {
  /** @throws CrmError when nobody is signed in */
  connector(apiOrigin: string): Promise<Pick<CrmConnector, 'loadCustomer'>>;
  cache(snapshot: CustomerSnapshot): Promise<void>;
  /** The cache could not be written; the customer is shown all the same. */
  cacheFailed(error: unknown): void;
}

/** Reads customers. Two panels that open the same record at once share one request. @throws CrmError */
export function customerLoader(ports: LoaderPorts): (ref: RecordRef) => Promise<CustomerSnapshot> {
  const loading = new Map<string, Promise<CustomerSnapshot>>();

  async function load(ref: RecordRef): Promise<CustomerSnapshot> {
    const connector = await ports.connector(ref.apiOrigin);
    const snapshot = await connector.loadCustomer(ref);
    // The answer does not wait for the disk.
    ports.cache(snapshot).catch(ports.cacheFailed);
    return snapshot;
  }

  return (ref) => {
    const key = JSON.stringify([ref.system, ref.apiOrigin, ref.object, ref.id]);
    const running = loading.get(key) ?? load(ref).finally(() => loading.delete(key));
    loading.set(key, running);
    return running;
  };
}
