import type { CrmConnector } from '../../crm-connector/contract.ts';
import { CrmError } from '../../crm-connector/crm-error.ts';
import type { Handlers } from '../messaging/router.ts';
import type { OutboxRunner } from '../outbox/runner.ts';
import { customerLoader, type LoaderPorts } from './customer-loader.ts';
import { mappingHandlers } from './mapping-handlers.ts';
import type { Sessions } from './sessions.ts';

export interface HandlerPorts extends Pick<LoaderPorts, 'cache' | 'cacheFailed'> {
  sessions: Sessions;
  /** Sends what waits; fails when the outbox itself cannot be used. */
  runner: OutboxRunner;
  /** Somebody signed in: what waited for that goes out, and nobody waits for it. */
  signedIn(): void;
  hasAccess(apiOrigin: string): Promise<boolean>;
  outboxChanged(): void;
  /** Whether IT lets people stay signed in. @throws when that cannot be found out: they may not then */
  mayStay(): Promise<boolean>;
}

/** What the worker does for the panel, one handler a channel. */
export function handlers(ports: HandlerPorts): Handlers {
  const { sessions, runner } = ports;
  const connector = (apiOrigin: string) => connectorOf(apiOrigin, ports);
  /** Both at once: the page is looked at while the CRM answers. */
  const besidePage = async <T>(apiOrigin: string, reading: Promise<T>): Promise<T> => {
    const [read] = await Promise.all([reading, sessions.checkPage(apiOrigin)]);
    return read;
  };
  const staying = async (apiOrigin: string, stays: boolean | null) => ({
    stays: await sessions.stay(apiOrigin, stays),
    mayStay: await ports.mayStay().catch(() => false),
  });
  const loadCustomer = customerLoader({ ...ports, connector });

  return {
    'session.list': () => sessions.list(),
    'session.connect': async ({ apiOrigin, wish }) => {
      const session = await sessions.connect(apiOrigin, wish);
      ports.signedIn();
      return session;
    },
    'session.terms': ({ apiOrigin }) => staying(apiOrigin, null),
    'session.stay': ({ apiOrigin, stays }) => staying(apiOrigin, stays),
    'session.disconnect': async ({ apiOrigin }) => ({ isEnded: await sessions.disconnect(apiOrigin) }),
    'org.capabilities': async ({ apiOrigin }) => (await connector(apiOrigin)).capabilities(),
    'customer.load': ({ ref }) => besidePage(ref.apiOrigin, loadCustomer(ref)),
    'customer.reread': async ({ ref }) =>
      besidePage(ref.apiOrigin, (await connector(ref.apiOrigin)).rereadContactFacts(ref)),
    'customer.search': async ({ apiOrigin, text }) => (await connector(apiOrigin)).search(text),
    'day.read': async ({ apiOrigin, view, page }) => (await connector(apiOrigin)).myDay(view, page),
    'invoice.lines': async ({ apiOrigin, ...invoice }) =>
      (await connector(apiOrigin)).loadInvoiceLines(invoice),
    'invoice.files': async ({ apiOrigin, invoiceIds }) =>
      (await connector(apiOrigin)).loadInvoiceFiles(invoiceIds),
    'approval.list': async ({ apiOrigin }) => (await connector(apiOrigin)).approvals(),
    'people.find': async ({ apiOrigin, text }) => (await connector(apiOrigin)).findPeople(text),
    'numbers.read': async ({ apiOrigin, range }) => (await connector(apiOrigin)).activity(range),
    'receivables.read': async ({ apiOrigin }) => (await connector(apiOrigin)).receivables(),
    'payments.read': async ({ ref }) => (await connector(ref.apiOrigin)).paymentHistory(ref),
    'note.body': async ({ apiOrigin, ...note }) => (await connector(apiOrigin)).loadNoteBody(note),
    ...mappingHandlers(connector),
    'outbox.wake': async () => {
      ports.outboxChanged();
      // Answered at the end: an open question keeps the browser from ending the worker in the middle of a write.
      await runner.run('wake');
      return {};
    },
  };
}

async function connectorOf(apiOrigin: string, { sessions, hasAccess }: HandlerPorts): Promise<CrmConnector> {
  const org = await sessions.org(apiOrigin);
  if (org) return org.connector;
  const code = (await hasAccess(apiOrigin)) ? 'signed-out' : 'no-host-access';
  throw new CrmError({ code, detail: '', retryable: false });
}
