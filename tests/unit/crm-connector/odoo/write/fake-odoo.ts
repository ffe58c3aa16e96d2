import { OdooClient } from '../../../../../crm-connector/odoo/http/odoo-client.ts';
import { z } from '../../../../../shared/schema.ts';
import { ORIGIN } from '../records/commands.ts';

export interface FakeMessage {
  id: number;
  message_id: string;
  body: string;
  date: string;
  create_uid: [number, string];
  message_type: string;
  model: string;
  res_id: number;
}

interface FakeActivity {
  id: number;
  externalId: string;
  active: boolean;
  note: string;
  values: Record<string, string>;
}

/** What goes wrong with the next call of a method. */
type Fault = { readonly on: string } & (
  | { readonly answer: Response }
  /** It is done, and nobody hears of it. */
  | { readonly lost: true }
);

const bodySchema = z.looseObject({
  fields: z.optional(z.array(z.string())),
  data: z.optional(z.array(z.array(z.string()))),
  domain: z.optional(z.array(z.tuple([z.string(), z.string(), z.unknown()]))),
  context: z.optional(z.looseObject({ active_test: z.optional(z.boolean()) })),
});
type Body = z.infer<typeof bodySchema>;

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

/** An error as `/json/2` words it. */
export const odooError = (status: number, name: string, message: string): Response =>
  json(
    { name, message, arguments: [message], context: {}, debug: 'Traceback (most recent call last)' },
    status,
  );

/** As `search_read` answers it. */
const asRead = ({ id, active, note, values }: FakeActivity) => ({
  ...{ id, active, note },
  summary: values.summary ?? false,
});

const refusal = (message: string) => ({ ids: false, messages: [{ type: 'error', message }], nextrow: 0 });

/**
 * As much of an Odoo as writing needs, as the real one was seen to do it: `load` leaves a top row alone whose external id is
 * there, refuses to write a note again under a partner, and undoes the whole table then. Any other call fails.
 */
export class FakeOdoo {
  readonly messages: FakeMessage[] = [];
  readonly activities: FakeActivity[] = [];
  readonly partners = new Map<number, Record<string, unknown>>([
    [9, { name: 'Acme', phone: '+1 415-555-0100', parent_id: false, user_id: [7, 'Sal Sales'] }],
    [18, { name: 'Jane Payable', phone: false, parent_id: [9, 'Acme'], user_id: false }],
    [30, { name: false, phone: false, parent_id: [31, 'Elsewhere'], user_id: false }],
  ]);
  readonly calls: { readonly method: string; readonly body: Body }[] = [];
  mayWrite = true;
  user: [number, string] = [5, 'Ada Agent'];
  readonly #external = new Map<string, number>();
  readonly #faults: Fault[] = [];
  #ids = 600;

  order(fault: Fault): void {
    this.#faults.push(fault);
  }

  client(userId = '5'): OdooClient {
    return new OdooClient({
      apiOrigin: ORIGIN,
      database: 'acme',
      tokens: {
        accessToken: async () => ({ accessToken: 'key', orgId: 'erp.example.com/acme', userId }),
        refresh: async () => null,
      },
      fetch: (url, init) => this.#answer(String(url), init?.body),
      online: () => true,
      timeoutMs: 1000,
    });
  }

  async #answer(url: string, body: unknown): Promise<Response> {
    const method = url.replace(`${ORIGIN}/json/2/`, '');
    const given = bodySchema.parse(JSON.parse(String(body)));
    this.calls.push({ method, body: given });
    const place = this.#faults.findIndex(({ on }) => method.endsWith(on));
    const [fault] = place < 0 ? [] : this.#faults.splice(place, 1);
    if (fault && 'answer' in fault) return fault.answer;
    const answer = this.#call(method, given);
    if (fault) throw new TypeError('Failed to fetch');
    return json(answer);
  }

  #call(method: string, body: Body): unknown {
    switch (method) {
      case 'mail.message/load':
        return this.#loadMessages(body);
      case 'res.partner/load':
        return this.#loadPartner(body);
      case 'mail.message/search_read':
        return this.messages.filter((message) => this.#fits(message, body));
      case 'mail.message/search_count':
        return this.messages.filter((message) => this.#fits(message, body)).length;
      case 'mail.activity/search_read':
        return this.activities.filter((activity) => this.#isAsked(activity, body)).map(asRead);
      case 'res.partner/search_read':
        return [...this.partners].map(([id, values]) => ({ id, ...values }));
      case 'res.partner/has_access':
        return this.mayWrite;
      default:
        throw new Error(`No such call in this Odoo: ${method}`);
    }
  }

  #isAsked({ active, note, values }: FakeActivity, { domain = [], context }: Body): boolean {
    const isHidden = !active && context?.active_test !== false;
    return (
      !isHidden &&
      domain.every((condition) => {
        switch (condition.slice(0, 2).join(' ')) {
          case 'res_model =':
            return condition[2] === 'res.partner';
          case 'res_id =':
            return String(condition[2]) === values.res_id;
          case 'note like':
            return note.includes(String(condition[2]));
          case 'user_id =':
            return String(condition[2]) === values['user_id/.id'];
          case 'date_deadline <=':
            return (values.date_deadline ?? '') <= String(condition[2]);
          default:
            throw new Error(`No such condition in this Odoo: ${condition.join(' ')}`);
        }
      })
    );
  }

  #fits(message: FakeMessage, { domain = [] }: Body): boolean {
    return domain.every(([field, operator, value]) => {
      const own =
        message[
          z
            .keyof(
              z.object({
                ...{ message_id: z.any(), model: z.any(), res_id: z.any() },
                ...{ message_type: z.any(), body: z.any() },
              }),
            )
            .parse(field)
        ];
      if (operator === '=') return own === value;
      if (operator === 'in') return z.array(z.unknown()).parse(value).includes(own);
      if (operator === '=like') return String(own).startsWith(String(value).replace(/%$/, ''));
      if (operator === 'ilike') return String(own).toLowerCase().includes(String(value).toLowerCase());
      throw new Error(`No such operator in this Odoo: ${operator}`);
    });
  }

  #addMessage(cells: Record<string, string>): number {
    const id = ++this.#ids;
    this.messages.push({
      id,
      message_id: cells.message_id ?? '',
      body: cells.body ?? '',
      date: cells.date ?? '',
      create_uid: this.user,
      message_type: cells.message_type ?? '',
      model: cells.model ?? '',
      res_id: Number(cells.res_id),
    });
    this.#external.set(cells.id ?? '', id);
    return id;
  }

  #loadMessages({ fields = [], data = [] }: Body): unknown {
    if (!this.mayWrite)
      return refusal('The requested operation cannot be completed due to security restrictions.');
    const ids = data.map((row) => {
      const cells = Object.fromEntries(fields.map((field, column) => [field, row[column] ?? '']));
      return this.#external.get(cells.id ?? '') ?? this.#addMessage(cells);
    });
    return { ids, messages: [], nextrow: 0 };
  }

  #loadPartner({ fields = [], data = [], context }: Body): unknown {
    const partner = this.partners.get(Number(data[0]?.[0]));
    if (partner?.active === false && context?.active_test !== false) {
      return refusal(`Unknown database identifier '${data[0]?.[0]}'`);
    }
    if (!this.mayWrite) return refusal("You are not allowed to modify 'Contact' (res.partner) records.");
    const under = (path: string) =>
      data
        .map((row) =>
          Object.fromEntries(
            fields.flatMap((field, column) =>
              field.startsWith(`${path}/`) ? [[field.slice(path.length + 1), row[column] ?? '']] : [],
            ),
          ),
        )
        .filter((cells) => Object.values(cells).some((text) => text !== ''));
    const notes: Record<string, string>[] = under('message_ids');
    if (notes.some(({ id = '' }) => this.#external.has(id))) {
      return refusal("Only administrators can modify 'model' and 'res_id' fields.");
    }
    for (const note of notes) this.#addMessage(note);
    for (const cells of under('activity_ids')) this.#putActivity(cells);
    const own = fields.flatMap((field, column) =>
      field.includes('/') || field === '.id' ? [] : [[field, data[0]?.[column]] as const],
    );
    this.#putPartner(Number(data[0]?.[0]), Object.fromEntries(own));
    for (const { '.id': id, ...values } of under('child_ids')) {
      this.#putPartner(id === undefined ? ++this.#ids : Number(id), values);
    }
    return { ids: [Number(data[0]?.[0])], messages: [], nextrow: 0 };
  }

  #putActivity({ id: externalId = '', active, ...values }: Record<string, string>): void {
    const there = this.activities.find((one) => one.externalId === externalId);
    const isActive = active !== '0';
    if (there) Object.assign(there, { active: isActive, values: { ...there.values, ...values } });
    else {
      this.activities.push({
        id: ++this.#ids,
        externalId,
        active: isActive,
        note: values.note ?? '',
        values,
      });
    }
  }

  #putPartner(id: number, values: Record<string, unknown>): void {
    this.partners.set(id, {
      name: false,
      parent_id: [9, 'Acme'],
      user_id: false,
      phone: false,
      ...this.partners.get(id),
      ...values,
    });
  }
}
