import type { Clock } from '../../../shared/calendar/clock.ts';
import type { Identity } from '../../../shared/domain/customer-snapshot.ts';
import { z } from '../../../shared/schema.ts';
import { CallFailure } from '../../http/call-failure.ts';
import type { Grant } from '../../token-source.ts';
import type { OrgClient } from '../http/org-client.ts';
import { knownModels, objectsOf } from '../invoices/known-models.ts';
import { type CompositeAnswer, callComposite, failureOf, type Subrequest } from '../rest/composite.ts';
import { rowSchema, rowsSchema } from '../rest/query-answer.ts';
import { queryUrl } from '../rest/soql.ts';
import {
  describeGlobalSchema,
  describeSchema,
  objectFromDescribe,
  versionsSchema,
} from './describe-answer.ts';
import { readOrgCurrency } from './org-currency.ts';
import { mappedInvoices, type OrgMapping } from './org-mapping.ts';
import { type OrgSchema, PACKAGE_OBJECTS } from './org-schema.ts';

/** Oldest version Parley is held to, and the newest it was tried with. */
const FLOOR_VERSION = 66;
const CEILING_VERSION = 68;
const MAX_SUBREQUESTS = 25;

const STANDARD_OBJECTS = [
  'Account',
  'Contact',
  'Lead',
  'Case',
  'Task',
  'Individual',
  'ContactPointTypeConsent',
  'ContactPointPhone',
  'ContentDocumentLink',
  'ContentVersion',
  'EmailMessage',
  'Note',
] as const;

const WANTED_OBJECTS = new Set<string>([
  ...STANDARD_OBJECTS,
  ...PACKAGE_OBJECTS,
  ...knownModels.flatMap(objectsOf),
]);

/** Only asked about where agreements have no objects of Parley's package. */
const STANDARD_AGREEMENTS = new Set(['CollectionPlan', 'PaymentSchedule', 'PaymentScheduleItem']);

function wantedOf(names: readonly string[], mapping: OrgMapping | null): string[] {
  const mapped = new Set(mappedInvoices(mapping).flatMap(objectsOf));
  const withoutPlans = !names.includes('Payment_Plan__c');
  return names.filter(
    (name) => WANTED_OBJECTS.has(name) || mapped.has(name) || (withoutPlans && STANDARD_AGREEMENTS.has(name)),
  );
}

const get = (referenceId: string, url: string): Subrequest => ({ method: 'GET', url, referenceId });

/** @throws CallFailure 404 when the org is older than the floor */
async function apiVersionOf(client: OrgClient): Promise<string> {
  const versions = await client.call({ method: 'GET', path: '/services/data/' }, versionsSchema);
  const newest = Math.max(...versions.map(({ version }) => Number(version)));
  if (newest >= FLOOR_VERSION) return Math.min(newest, CEILING_VERSION).toFixed(1);
  const text = `The org's newest API version is ${newest}; Parley needs ${FLOOR_VERSION}.0`;
  throw new CallFailure({ is: 'answered', status: 404, errors: [], retryAfterMs: null, text });
}

/** The standing questions beside the describes. Each may be refused without spoiling the others, but the user. */
function standingQuestions({ orgId, userId }: Grant): Subrequest[] {
  const userFields = 'Id,Username,Name,TimeZoneSidKey,LanguageLocaleKey';
  return [
    get('user', `/sobjects/User/${userId}?fields=${userFields}`),
    get('organization', `/sobjects/Organization/${orgId}?fields=Id,Name,IsSandbox,DefaultLocaleSidKey`),
    get('taskStatus', queryUrl('SELECT ApiName, IsClosed, IsDefault FROM TaskStatus ORDER BY SortOrder')),
    get(
      'sharing',
      queryUrl(
        "SELECT InternalSharingModel FROM EntityDefinition WHERE QualifiedApiName = 'Contact_Attempt__c'",
      ),
    ),
  ];
}

async function askAll(
  client: OrgClient,
  apiVersion: string,
  questions: Subrequest[],
): Promise<CompositeAnswer> {
  const answers: [string, CompositeAnswer extends ReadonlyMap<string, infer A> ? A : never][] = [];
  for (let start = 0; start < questions.length; start += MAX_SUBREQUESTS) {
    const some = questions.slice(start, start + MAX_SUBREQUESTS);
    answers.push(...(await callComposite(client, apiVersion, some, { allOrNone: false })));
  }
  return new Map(answers);
}

/** A row the answer holds; undefined when the org refused it. */
function rowOf(answers: CompositeAnswer, referenceId: string) {
  const answer = answers.get(referenceId);
  return answer && answer.errors.length === 0 ? rowSchema.safeParse(answer.body).data : undefined;
}

function rowsOf(answers: CompositeAnswer, referenceId: string) {
  const answer = answers.get(referenceId);
  return answer && answer.errors.length === 0 ? rowsSchema.safeParse(answer.body).data?.records : undefined;
}

const userSchema = z.looseObject({
  Username: z.string(),
  Name: z.string(),
  TimeZoneSidKey: z.string(),
  LanguageLocaleKey: z.nullable(z.string()),
});

function identityOf(answers: CompositeAnswer, grant: Grant): Identity {
  const answer = answers.get('user');
  if (!answer || answer.errors.length > 0) {
    throw new CallFailure(
      answer
        ? failureOf(answer)
        : { is: 'unanswered', reason: 'bad-answer', detail: 'No answer about the user' },
    );
  }
  const user = userSchema.parse(answer.body);
  const organization = rowOf(answers, 'organization');
  const isSandbox = organization?.IsSandbox;
  return {
    orgId: grant.orgId,
    orgName: typeof organization?.Name === 'string' ? organization.Name : '',
    userId: grant.userId,
    userName: user.Name,
    login: user.Username,
    isSandbox: typeof isSandbox === 'boolean' ? isSandbox : null,
    zone: user.TimeZoneSidKey,
    language: user.LanguageLocaleKey?.slice(0, 2) ?? null,
  };
}

/** The status of a completed task is the org's own choice; `Completed` where it would not say. */
function taskStatusOf(answers: CompositeAnswer): OrgSchema['taskStatus'] {
  const statuses = rowsOf(answers, 'taskStatus') ?? [];
  const names = (closed: boolean) =>
    statuses
      .filter((status) => status.IsClosed === closed)
      .sort((one, other) => Number(other.IsDefault === true) - Number(one.IsDefault === true))
      .map((status) => String(status.ApiName));
  const closed = names(true);
  return {
    closed: closed.includes('Completed') ? 'Completed' : (closed[0] ?? 'Completed'),
    open: names(false)[0] ?? null,
  };
}

/** Public reading is what makes a list of attempts provably whole; no answer proves nothing. */
function attemptsSharedBy(answers: CompositeAnswer): boolean {
  const model = rowsOf(answers, 'sharing')?.[0]?.InternalSharingModel;
  return model === 'Read' || model === 'ReadWrite' || model === 'ReadWriteTransfer';
}

/**
 * Reads what requests are built from: versions, the objects there are, describes of those Parley reads, user and org.
 * Four to five requests, once per org and user and after an `INVALID_FIELD`.
 * @throws CallFailure
 */
export async function readOrgSchema(
  client: OrgClient,
  grant: Grant,
  clock: Clock,
  mapping: OrgMapping | null = null,
): Promise<OrgSchema> {
  const apiVersion = await apiVersionOf(client);
  const global = await client.call(
    { method: 'GET', path: `/services/data/v${apiVersion}/sobjects` },
    describeGlobalSchema,
  );
  const wanted = wantedOf(
    global.sobjects.map(({ name }) => name),
    mapping,
  );
  const describes = wanted.map((name) => get(`describe_${name}`, `/sobjects/${name}/describe`));
  const answers = await askAll(client, apiVersion, [...standingQuestions(grant), ...describes]);
  const objects: OrgSchema['objects'] = {};
  for (const name of wanted) {
    const answer = answers.get(`describe_${name}`);
    // Listed but not described: it went between two calls. To this user it is not there.
    if (answer && answer.errors.length === 0)
      objects[name] = objectFromDescribe(describeSchema.parse(answer.body));
  }
  const locale = rowOf(answers, 'organization')?.DefaultLocaleSidKey;
  const multiCurrency = objects.Account?.fields.CurrencyIsoCode !== undefined;
  return {
    v: 3,
    readAt: clock.now(),
    apiVersion,
    identity: identityOf(answers, grant),
    currency: multiCurrency
      ? null
      : await readOrgCurrency(client, apiVersion, typeof locale === 'string' ? locale : null),
    multiCurrency,
    prefixes: Object.fromEntries(
      global.sobjects.flatMap(({ name, keyPrefix }) => (keyPrefix ? [[keyPrefix, name]] : [])),
    ),
    objects,
    taskStatus: taskStatusOf(answers),
    attemptsShared: attemptsSharedBy(answers),
    mapping,
  };
}
