import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN } from '../../crm-connector/local-org/seed/known-customers.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import type { WriteCommand } from '../../shared/domain/write-command.ts';
import { deliver } from './connector/commands.ts';
import { type Connected, connectTo, lookInto, post, refTo, startSalesforce } from './salesforce-harness.ts';
import { made } from './stop-commands.ts';

let org: RunningOrg;
let connected: Connected;
beforeAll(async () => {
  org = await startSalesforce();
  connected = connectTo(org);
  await connected.connect().capabilities();
}, 60_000);
afterAll(() => org?.close());

const draft = (change: Partial<Extract<WriteCommand, { kind: 'draft-mail' }>> = {}) => ({
  ...made(org, KNOWN.larkspur),
  kind: 'draft-mail' as const,
  partyId: refTo(org, 'Contact', "LastName = 'Quill'").id,
  to: 'ap@larkspur.example.com',
  subject: 'Your dispute',
  text: 'We received your dispute.\n',
  evidence: '{"paper":{"templateId":"dispute-acknowledgement"}}',
  ...change,
});
const draftsFor = (subject: string) =>
  lookInto(
    org,
    `SELECT Subject, TextBody, ToAddress, Status, RelatedToId FROM EmailMessage WHERE Subject = '${subject}'`,
  );

describe('an e-mail kept as a draft', () => {
  it('is offered where the org keeps drafts', async () => {
    expect(await connected.connect().capabilities()).toMatchObject({ mailDrafts: ['Account'] });
  });

  it.each(['none', 'lost-answer', 'half-answer', 'drop-before'])(
    'is there once (%s), with who drafted what',
    async (fault) => {
      const command = draft({ subject: `Draft ${fault}` });
      const connector = connected.connect();
      if (fault !== 'none') await post(org, '/__org/faults', { match: { path: '/composite' }, fault });
      await deliver(connector, command);
      expect(await connector.submit(command)).toMatchObject({ is: 'already-applied' });
      expect(draftsFor(command.subject)).toMatchObject([
        { TextBody: command.text, ToAddress: command.to, Status: '5', RelatedToId: command.customer.id },
      ]);
      expect(
        lookInto(
          org,
          `SELECT Kind__c, Evidence__c FROM Compliance_Decision__c WHERE Key__c = '${command.key}'`,
        ),
      ).toMatchObject([{ Kind__c: 'paper-drafted', Evidence__c: command.evidence }]);
    },
  );

  it.each([32_000, 32_001])('of %d characters', async (length) => {
    const command = draft({ subject: `Long ${length}`, text: 'x'.repeat(length) });
    const outcome = await connected.connect().submit(command);
    expect(outcome).toMatchObject(
      length === 32_000 ? { is: 'applied' } : { is: 'refused', code: 'note-too-long' },
    );
    expect(draftsFor(command.subject)).toHaveLength(length === 32_000 ? 1 : 0);
  });

  it('is refused without the package, and not offered', async () => {
    const bare = await startSalesforce({ packageDir: null });
    try {
      const connector = connectTo(bare).connect();
      expect(await connector.capabilities()).toMatchObject({ mailDrafts: [] });
      const command = { ...draft(), ...made(bare, KNOWN.larkspur) };
      expect(await connector.submit(command)).toMatchObject({ is: 'refused' });
    } finally {
      await bare.close();
    }
  }, 60_000);
});

describe('files of invoices', () => {
  it('come in one request, PDF alone, each with its invoice', async () => {
    const connector = connected.connect();
    const { invoices } = await connector.loadCustomer(refTo(org, 'Account', `Name = '${KNOWN.larkspur}'`));
    const ids = itemsOf(invoices).map(({ id }) => id);
    const [first = '', second = ''] = ids;
    const token = org.openSession(org.username);
    const file = async (name: string, place: string) => {
      const response = await fetch(`${org.baseUrl}/services/data/v66.0/sobjects/ContentVersion`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ Title: name.split('.')[0], PathOnClient: name },
          ...{ VersionData: btoa('%PDF-1.7'), FirstPublishLocationId: place },
        }),
      });
      if (!response.ok) throw new Error(await response.text());
    };
    await file('copy.pdf', first);
    await file('notes.txt', second);
    expect(await connector.loadInvoiceFiles(ids)).toMatchObject({
      is: 'read',
      complete: true,
      items: [{ invoiceId: first, name: 'copy.pdf', link: expect.stringMatching(/^http.*\/069/) }],
    });
    expect(await connector.loadInvoiceFiles([])).toMatchObject({ is: 'read', items: [] });
  });
});
