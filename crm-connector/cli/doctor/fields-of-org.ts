import { z } from '../../../shared/schema.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { queryUrl, quoted } from '../../salesforce/rest/soql.ts';
import type { OrgLogin } from '../org-login.ts';
import type { FieldsOfOrg } from './check-package.ts';

const customFieldsSchema = z.looseObject({
  done: z.boolean(),
  nextRecordsUrl: z.optional(z.nullable(z.string())),
  records: z.array(
    z.looseObject({
      DeveloperName: z.string(),
      EntityDefinition: z.nullable(z.looseObject({ QualifiedApiName: z.string() })),
    }),
  ),
});

/**
 * The custom fields the org has, whoever may see them: the Tooling API lists them past field-level security, which is
 * what tells a hidden field from one that was never deployed.
 * @returns null when this login may not ask
 */
export async function customFieldsOf(login: OrgLogin, objects: readonly string[]): Promise<FieldsOfOrg> {
  // Fields of Task are defined on Activity.
  const asked = [...new Set(objects.map((object) => (object === 'Task' ? 'Activity' : object)))];
  const soql = `SELECT DeveloperName, EntityDefinition.QualifiedApiName FROM CustomField WHERE EntityDefinition.QualifiedApiName IN (${asked.map(quoted).join(', ')})`;
  const names = new Set<string>();
  let path: string | null | undefined = `/services/data/v${login.apiVersion}/tooling${queryUrl(soql)}`;
  try {
    while (path) {
      const page: z.infer<typeof customFieldsSchema> = await login.client.call(
        { method: 'GET', path },
        customFieldsSchema,
      );
      for (const { DeveloperName, EntityDefinition } of page.records) {
        const object = EntityDefinition?.QualifiedApiName ?? '';
        names.add(`${object === 'Activity' ? 'Task' : object}.${DeveloperName}__c`);
      }
      path = page.done ? null : page.nextRecordsUrl;
    }
  } catch (error) {
    if (!(error instanceof CallFailure) || error.kind.is !== 'answered') throw error;
    return null;
  }
  return names;
}
