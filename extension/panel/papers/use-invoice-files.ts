import { useEffect, useState } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { InvoiceFile } from '../../../shared/domain/invoice-file.ts';
import { type Known, known, unknown } from '../../../shared/domain/known.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { usePanelWithPapers } from './papers-context.ts';

const notRead = unknown('The files of the invoices were not read');

/** Files of the invoices on screen, read when a paper first wants them: most papers name none. */
export function useInvoiceFiles(
  snapshot: CustomerSnapshot,
  isWanted: boolean,
): Known<readonly InvoiceFile[]> {
  const { ports } = usePanelWithPapers();
  const [files, setFiles] = useState<Known<readonly InvoiceFile[]>>(notRead);
  const { apiOrigin } = snapshot.customer.ref;
  const ids = itemsOf(snapshot.invoices).map(({ id }) => id);
  const key = `${apiOrigin} ${ids.join(' ')}`;
  useEffect(() => {
    if (!isWanted || ids.length === 0) return;
    let isGone = false;
    ports.ask('invoice.files', { apiOrigin, invoiceIds: ids }).then(
      (part) => {
        if (isGone) return;
        setFiles(
          part.is === 'read' ? known(part.items) : part.is === 'forbidden' ? { is: 'forbidden' } : notRead,
        );
      },
      () => !isGone && setFiles(notRead),
    );
    return () => {
      isGone = true;
    };
  }, [key, isWanted]);
  return files;
}
