import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmConnector, NamedRecord } from '../../crm-connector/contract.ts';
import { SECOND_ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg, StartOrgOptions } from '../../crm-connector/local-org/server/start-org.ts';
import { codeOf } from './connector/commands.ts';
import { modelCases } from './connector/invoice-model-cases.ts';
import { canned, connectTo, post, startSalesforce } from './salesforce-harness.ts';

/** An org of which the associate's customers are made one by one. */
class Portfolio {
  readonly org: RunningOrg;
  readonly connector: CrmConnector;
  readonly #ids = new Map<string, string>();

  private constructor(org: RunningOrg) {
    this.org = org;
    this.connector = connectTo(org).connect();
  }

  static async open(options: Partial<StartOrgOptions> = {}): Promise<Portfolio> {
    return new Portfolio(await startSalesforce({ seed: 'none', ...options }));
  }

  #insert(object: string, fields: Record<string, unknown>): string {
    const [id] = this.org.store.insertSeed([{ object, fields }]);
    if (id === undefined) throw new Error(`no ${object}`);
    return id;
  }

  /** @param key under which the customer is known here, where the name alone does not tell */
  account(name: string, owner: string = this.org.userId, key = name): this {
    this.#ids.set(key, this.#insert('Account', { Name: name, OwnerId: owner }));
    return this;
  }

  invoice(key: string, balance: number, status = 'Posted'): this {
    const number = `INV-${key}-${balance}-${status}`;
    const fields = {
      InvoiceNumber: number,
      BillingAccountId: this.id(key),
      Balance: balance,
      Status: status,
    };
    this.#insert('Invoice', { ...fields, TotalAmountWithTax: 500 });
    return this;
  }

  debt(key: string, balance: number): this {
    this.#insert('Debt__c', { Name: 'Card', Account__c: this.id(key), Balance__c: balance });
    return this;
  }

  attempt(key: string, startedAt: string): this {
    const Key__c = `00000000-0000-4000-8000-${String(this.#ids.size).padStart(12, '0')}-${startedAt}`.slice(
      -36,
    );
    this.#insert('Contact_Attempt__c', {
      Key__c,
      Account__c: this.id(key),
      Started_At__c: startedAt,
      Revision__c: 1,
      OwnerId: SECOND_ASSOCIATE.id,
    });
    return this;
  }

  id(key: string): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`no account ${key}`);
    return id;
  }

  named(name: string, key = name): NamedRecord {
    return {
      ref: { system: 'salesforce', apiOrigin: this.org.baseUrl, object: 'Account', id: this.id(key) },
      name,
    };
  }

  /** Name of the one that comes next. */
  async behind(name: string | null, contacted: readonly string[] = []): Promise<string | null> {
    const after = name === null ? null : this.named(name);
    return (await this.connector.nextCustomer(after, contacted))?.name ?? null;
  }

  /** Names in the order a person is led through them. */
  async round(steps: number): Promise<(string | null)[]> {
    const names: (string | null)[] = [];
    for (let step = 0; step < steps; step++) names.push(await this.behind(names.at(-1) ?? null));
    return names;
  }
}

const opened: Portfolio[] = [];
const open = async (options?: Partial<StartOrgOptions>) => {
  const portfolio = await Portfolio.open(options);
  opened.push(portfolio);
  return portfolio;
};
afterAll(() => Promise.all(opened.map(({ org }) => org.close())));

describe('the next customer', () => {
  let book: Portfolio;
  beforeAll(async () => {
    book = await open();
    book.account("O'Malley Household").invoice("O'Malley Household", 20);
    book.account('Birch & Sons').debt('Birch & Sons', 30);
    book.account('ash Works').invoice('ash Works', 10).debt('ash Works', 10);
    book.account('Cedar').account('Colleague Co', SECOND_ASSOCIATE.id).invoice('Colleague Co', 99);
    book.account('Paid Up').invoice('Paid Up', 0).debt('Paid Up', 0);
    book.account('Draft Only').invoice('Draft Only', 40, 'Draft');
  });

  it('is the next by name of those who owe on an invoice or a debt, and behind the last the first', async () => {
    expect(await book.round(5)).toEqual([
      'ash Works',
      'Birch & Sons',
      "O'Malley Household",
      'ash Works',
      'Birch & Sons',
    ]);
  });

  it('is found from somebody who is none of them, too', async () => {
    expect(await book.behind('Cedar')).toBe("O'Malley Household");
    expect(await book.behind('Colleague Co')).toBe("O'Malley Household");
    expect(await book.behind('Paid Up')).toBe('ash Works');
  });

  it('is answered as its own record, in one request that counts as one API call', async () => {
    const before = book.org.calls().length;
    const next = await book.connector.nextCustomer(book.named('ash Works'), [book.id("O'Malley Household")]);
    expect(next).toEqual(book.named('Birch & Sons'));
    const made = book.org.calls().slice(before);
    expect(made.map(({ path, apiCalls }) => [path, apiCalls])).toEqual([
      ['/services/data/v68.0/composite', 1],
    ]);
  });

  it('is nobody of whom it is said that they were contacted, and never the one on screen', async () => {
    expect(await book.behind('ash Works', [book.id('Birch & Sons')])).toBe("O'Malley Household");
    const others = [book.id('Birch & Sons'), book.id("O'Malley Household")];
    expect(await book.behind('ash Works', others)).toBeNull();
    expect(await book.behind(null, others)).toBe('ash Works');
    expect(await book.behind(null, [...others, book.id('ash Works')])).toBeNull();
  });

  it('is not asked for with a record of another org', async () => {
    const { ref, name } = book.named('Cedar');
    const elsewhere = { name, ref: { ...ref, apiOrigin: 'https://elsewhere.example.com' } };
    expect(await codeOf(book.connector.nextCustomer(elsewhere, []))).toBe('wrong-org');
  });
});

it('goes by id among customers of one name', async () => {
  const book = await open();
  const keys = ['first', 'second', 'third'];
  for (const key of keys) book.account('Same Name', book.org.userId, key).invoice(key, 5);
  const ids = keys.map((key) => book.id(key)).sort();
  const met: (string | undefined)[] = [];
  let after: NamedRecord | null = null;
  for (let step = 0; step < 4; step++) {
    after = await book.connector.nextCustomer(after, []);
    met.push(after?.ref.id);
  }
  expect(met).toEqual([...ids, ids[0]]);
});

it('leaves out whom anybody contacted since midnight where the associate is', async () => {
  const book = await open();
  // 2026-11-22T14:00Z there; the associate's zone is America/New_York, five hours behind.
  for (const name of ['Before', 'Midnight', 'Never', 'Now']) book.account(name).invoice(name, 5);
  book.attempt('Before', '2026-11-22T04:59:59.000Z');
  book.attempt('Midnight', '2026-11-22T05:00:00.000Z');
  book.attempt('Now', '2026-11-22T14:00:00.000Z');
  expect(await book.round(3)).toEqual(['Before', 'Never', 'Before']);
});

it('works without the package, over invoices alone', async () => {
  const book = await open({ packageDir: null });
  book.account('Alder').invoice('Alder', 5).account('Beech').account('Cherry').invoice('Cherry', 5);
  expect(await book.round(3)).toEqual(['Alder', 'Cherry', 'Alder']);
});

it('takes an invoice owed by its status for open where no balance is kept', async () => {
  const model = modelCases.fferpcore;
  const [object] = model?.objects ?? [];
  if (!model || !object) throw new Error('no model');
  const book = await open({ packageDir: null, customisation: { extraObjects: model.objects } });
  const lookup = object.fields.find((field) => field.referenceTo.includes('Account'))?.name ?? '';
  book.account('Open').account('Draft');
  book.org.store.insertSeed([
    { object: object.name, fields: { ...model.open, [lookup]: book.id('Open') } },
    { object: object.name, fields: { ...model.draft, [lookup]: book.id('Draft') } },
  ]);
  expect(await book.behind('Draft')).toBe('Open');
  expect(await book.behind('Open')).toBeNull();
});

describe('what cannot be read', () => {
  it('is said: no place with money is not the same as nobody who owes', async () => {
    const book = await open();
    book.account('Alder').invoice('Alder', 5);
    await post(book.org, '/__org/fls', { user: book.org.username, hiddenObjects: ['Invoice', 'Debt__c'] });
    expect(await codeOf(book.connector.nextCustomer(null, []))).toBe('no-receivables');
  });

  it('is noticed once more when it was taken away after the describes were kept', async () => {
    const book = await open();
    book.account('Alder').invoice('Alder', 5).account('Beech').debt('Beech', 5);
    expect(await book.behind(null)).toBe('Alder');
    await post(book.org, '/__org/fls', { user: book.org.username, hiddenObjects: ['Invoice'] });
    expect(await book.behind(null)).toBe('Beech');
  });

  it('is no empty list when one of the places fails', async () => {
    const book = await open();
    book.account('Alder').invoice('Alder', 5);
    const refusal = [{ errorCode: 'INSUFFICIENT_ACCESS', message: 'No access to the entity.' }];
    const { connect } = connectTo(book.org, { fetch: canned('start1', 403, refusal) });
    expect(await codeOf(connect().nextCustomer(null, []))).toBe('forbidden');
  });
});
