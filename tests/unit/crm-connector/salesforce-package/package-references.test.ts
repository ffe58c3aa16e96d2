import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extensionIdOf } from '../../../invariants/extension-id.ts';
import { at, type Element, filesOf, type MetadataFile, objectOf, textsAt } from './package-files.ts';

const fieldFiles = filesOf('CustomField');
const field = (object: string, name: string): MetadataFile | undefined =>
  fieldFiles.find((file) => objectOf(file) === object && file.name === name);

/** Fields every object has, as report types and list views name them. */
const STANDARD = new Set(['Name', 'Owner', 'CreatedDate', 'CreatedBy']);
const LIST_STANDARD = new Set(['NAME', 'OWNER.ALIAS', 'CREATED_DATE']);

const isField = (object: string, name: string): boolean =>
  STANDARD.has(name) || field(object, name) !== undefined;

/** Undefined: the field is no picklist. */
function valuesOf(object: string, name: string): string[] | undefined {
  const file = field(object, name);
  if (!file || textsAt(file.root, 'type')[0] !== 'Picklist') return undefined;
  return textsAt(file.root, 'valueSet', 'valueSetDefinition', 'value', 'fullName');
}

function strangeValues(object: string, name: string, values: string): string[] {
  const known = valuesOf(object, name);
  return known === undefined ? [] : values.split(',').filter((value) => !known.includes(value));
}

describe('report types', () => {
  it.each(filesOf('ReportType'))('$name shows fields that are there, each once', ({ root }) => {
    const [base = ''] = textsAt(root, 'baseObject');
    const columns = at(root, 'sections', 'columns');
    expect(columns.flatMap((column) => textsAt(column, 'table')).filter((table) => table !== base)).toEqual(
      [],
    );
    const names = columns.flatMap((column) => textsAt(column, 'field'));
    expect(names.filter((name) => !isField(base, name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Base object and fields of a report's type. */
function typeOf(report: Element): { object: string; fields: string[] } {
  const [name = ''] = textsAt(report, 'reportType');
  const type = filesOf('ReportType').find((file) => `${file.name}__c` === name);
  if (!type) throw new Error(`no report type ${name}`);
  return {
    object: textsAt(type.root, 'baseObject')[0] ?? '',
    fields: textsAt(type.root, 'sections', 'columns', 'field'),
  };
}

describe('reports', () => {
  const reports = filesOf('Report');

  it('are those an owner asks for', () => {
    expect(reports.map(({ name }) => name)).toEqual([
      'Activity_by_Day',
      'Ageing_by_Customer',
      'Ageing_of_Debts',
      'Blocked_Contacts',
      'Overridden_Contacts',
      'Promises_Kept',
      'Right_Party_Rate',
    ]);
  });

  it.each(reports)('$name uses only columns of its report type', ({ root }) => {
    const { object, fields } = typeOf(root);
    const buckets = textsAt(root, 'buckets', 'developerName');
    const named = [
      ...textsAt(root, 'columns', 'field'),
      ...textsAt(root, 'groupingsDown', 'field'),
      ...textsAt(root, 'filter', 'criteriaItems', 'column'),
      ...textsAt(root, 'buckets', 'sourceColumnName'),
      ...textsAt(root, 'aggregates', 'downGroupingContext'),
      ...textsAt(root, 'timeFrameFilter', 'dateColumn'),
    ];
    expect(named.length).toBeGreaterThan(5);
    const strange = named.filter((column) => {
      const [base, name] = column.split('$');
      return !buckets.includes(column) && !(base === object && name !== undefined && fields.includes(name));
    });
    expect(strange).toEqual([]);
  });

  it.each(reports)(
    '$name groups by columns it does not list, and adds up money or days alone',
    ({ root }) => {
      const grouped = textsAt(root, 'groupingsDown', 'field');
      expect(textsAt(root, 'columns', 'field').filter((column) => grouped.includes(column))).toEqual([]);
      for (const column of at(root, 'columns')) {
        if (textsAt(column, 'aggregateTypes').length === 0) continue;
        const [object = '', name = ''] = textsAt(column, 'field')[0]?.split('$') ?? [];
        expect(['Currency', 'Number']).toContain(textsAt(field(object, name)?.root ?? '', 'type')[0]);
      }
    },
  );

  it.each(reports)('$name filters and buckets by values its picklists have', ({ root }) => {
    const filters = at(root, 'filter', 'criteriaItems').flatMap((item) => {
      const [object = '', name = ''] = textsAt(item, 'column')[0]?.split('$') ?? [];
      return strangeValues(object, name, textsAt(item, 'value')[0] ?? '');
    });
    expect(filters).toEqual([]);
    for (const bucket of at(root, 'buckets')) {
      const [object = '', name = ''] = textsAt(bucket, 'sourceColumnName')[0]?.split('$') ?? [];
      const values = textsAt(bucket, 'values', 'sourceValues', 'sourceValue');
      // A value in no bucket would vanish from the rate's denominator.
      expect(values.toSorted()).toEqual(valuesOf(object, name)?.toSorted());
    }
  });

  it('stand in a folder that is there', () => {
    expect(filesOf('ReportFolder').map(({ name }) => name)).toEqual(['Parley']);
    expect(new Set(reports.map(({ path }) => path.split('/').at(-2)))).toEqual(new Set(['Parley']));
  });
});

describe('dashboards', () => {
  const dashboards = filesOf('Dashboard');
  const components = dashboards.flatMap(({ root }) =>
    ['leftSection', 'middleSection', 'rightSection'].flatMap((section) => at(root, section, 'components')),
  );

  it('draw every report, and only reports that are there', () => {
    expect(filesOf('DashboardFolder').map(({ name }) => name)).toEqual(['Parley']);
    const drawn = components.flatMap((component) => textsAt(component, 'report'));
    expect(drawn.toSorted()).toEqual(filesOf('Report').map(({ name }) => `Parley/${name}`));
  });

  it('group and sum what their report groups and sums', () => {
    for (const component of components) {
      const [name = ''] = textsAt(component, 'report');
      const report = filesOf('Report').find((file) => `Parley/${file.name}` === name);
      if (!report) throw new Error(`no report ${name}`);
      expect(textsAt(report.root, 'groupingsDown', 'field')[0]).toBe(textsAt(component, 'groupingColumn')[0]);
      const [summed = ''] = textsAt(component, 'chartSummary', 'column');
      if (summed === 'RowCount') continue;
      const sums = at(report.root, 'columns').filter((column) =>
        textsAt(column, 'aggregateTypes').includes('Sum'),
      );
      expect(sums.flatMap((column) => textsAt(column, 'field'))).toContain(summed);
    }
  });
});

describe('list views', () => {
  it.each(filesOf('ListView'))('$path shows and filters by what its object has', (file) => {
    const object = objectOf(file);
    const columns = textsAt(file.root, 'columns');
    expect(columns.filter((name) => !LIST_STANDARD.has(name) && !field(object, name))).toEqual([]);
    for (const filter of at(file.root, 'filters')) {
      const [name = ''] = textsAt(filter, 'field');
      expect(field(object, name), name).toBeDefined();
      expect(strangeValues(object, name, textsAt(filter, 'value')[0] ?? '')).toEqual([]);
    }
  });

  it('give every object of the package one of everything', () => {
    const objects = filesOf('CustomObject').map(({ name }) => name);
    const withAll = filesOf('ListView')
      .filter(({ name }) => name === 'All')
      .map(objectOf);
    expect(withAll.toSorted()).toEqual(objects.toSorted());
  });
});

describe('lookups', () => {
  it('lead to objects of the package or to standard ones', () => {
    const known = new Set([
      ...filesOf('CustomObject').map(({ name }) => name),
      'Account',
      'Contact',
      'Lead',
      'User',
    ]);
    const targets = fieldFiles.flatMap(({ root }) => textsAt(root, 'referenceTo'));
    expect(targets.filter((target) => !known.has(target))).toEqual([]);
  });
});

describe('the client app', () => {
  const manifest = readFileSync('wxt.config.ts', 'utf8');
  const one = (type: string): Element => {
    const [file, ...more] = filesOf(type);
    if (!file || more.length > 0) throw new Error(`not one ${type}`);
    return file.root;
  };

  it('sends codes back to this extension alone, in Chrome, Edge and Firefox', () => {
    const key = /EXTENSION_KEY =\s*'([^']+)'/.exec(manifest)?.[1] ?? '';
    const gecko = /gecko: {\s*id: '([^']+)'/.exec(manifest)?.[1] ?? '';
    // Firefox makes the host of `identity.getRedirectURL()` of the SHA-1 of the add-on's id.
    const firefox = createHash('sha1').update(gecko).digest('hex');
    const [callbacks = ''] = textsAt(one('ExtlClntAppGlobalOauthSettings'), 'callbackUrl');
    expect(callbacks.split('\n')).toEqual([
      `https://${extensionIdOf(key)}.chromiumapp.org/`,
      `https://${firefox}.extensions.allizom.org/`,
    ]);
  });

  it('is a public client with PKCE, for whom an administrator has let in, and keeps no secret in this source', () => {
    const global = one('ExtlClntAppGlobalOauthSettings');
    expect(textsAt(global, 'isPkceRequired')).toEqual(['true']);
    expect(textsAt(global, 'isConsumerSecretOptional')).toEqual(['true']);
    expect(textsAt(global, 'isSecretRequiredForRefreshToken')).toEqual(['false']);
    expect(textsAt(global, 'isRefreshTokenRotationEnabled')).toEqual(['true']);
    expect([...textsAt(global, 'consumerKey'), ...textsAt(global, 'consumerSecret')]).toEqual([]);
    expect(textsAt(one('ExtlClntAppOauthSettings'), 'commaSeparatedOauthScopes')).toEqual([
      'Api,RefreshToken',
    ]);
    const policies = one('ExtlClntAppOauthConfigurablePolicies');
    expect(textsAt(policies, 'permittedUsersPolicyType')).toEqual(['AdminApprovedPreAuthorized']);
    const sets = filesOf('PermissionSet').map(({ name }) => name);
    for (const set of textsAt(policies, 'commaSeparatedPermissionSet')) expect(sets).toContain(set);
  });

  it('has parts that all name the same app', () => {
    const apps = filesOf('ExternalClientApplication').map(({ name }) => name);
    const parts = [
      'GlobalOauthSettings',
      'OauthSettings',
      'OauthConfigurablePolicies',
      'ConfigurablePolicies',
    ];
    for (const part of parts) {
      expect(textsAt(one(`ExtlClntApp${part}`), 'externalClientApplication')).toEqual(apps);
    }
  });
});
