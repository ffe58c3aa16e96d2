import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { orgMappingFrom } from '../../../../extension/background/org-mapping.ts';
import { type SettingName, settingsOfPolicy } from '../../../../extension/options/policy/policy-in-force.ts';
import { companyRulesFrom } from '../../../../extension/settings/company-rules.ts';
import { paperSettingsFrom } from '../../../../extension/settings/paper-settings.ts';
import { planPolicyFrom } from '../../../../extension/settings/plan-policy.ts';
import { worklistPolicyFrom } from '../../../../extension/settings/worklist-policy.ts';
import { hostileText } from '../messaging/hostile-text.ts';

const RUNS = 400;
const HOST = 'acme.my.salesforce.com';

/** A whole company's settings, as IT would hand them out. */
const sample: Readonly<Record<string, unknown>> = Object.values(
  JSON.parse(readFileSync('docs/policy-samples/chrome.json', 'utf8'))['3rdparty'].extensions,
)[0] as Record<string, unknown>;
const names = Object.keys(sample);
const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

const anything = fc.oneof(hostileText, fc.anything({ withNullPrototype: true }));

/** One value in it replaced, or one key more, wherever it stands. */
function mutated(value: unknown, place: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value);
  const [name, before] = entries[place % Math.max(1, entries.length)] ?? [];
  if (name === undefined || place % 7 === 0)
    return Array.isArray(value) ? [...value, by] : { ...value, more: by };
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[name] = mutated(before, Math.floor(place / 3), by);
  return copy;
}

/** Every reader of what IT set, as the extension calls it. */
const readAll = async (managed: Record<string, unknown>) => [
  await companyRulesFrom(managed),
  planPolicyFrom(managed.planPolicy),
  worklistPolicyFrom(managed.worklistPolicy),
  paperSettingsFrom(managed),
  orgMappingFrom(managed.orgMappings, HOST),
];

afterAll(() => {
  console.log(`Hostile settings: ${2 * RUNS} policies read`);
});

describe('settings from an attacker', () => {
  it.each(Object.keys(settingsOfPolicy) as SettingName[])(
    `${RUNS} values of any kind for %s: taken or refused in words, and nothing thrown`,
    (name) => {
      fc.assert(
        fc.property(anything, (value) => {
          const mistakes = settingsOfPolicy[name].mistakes(value);
          for (const mistake of mistakes) expect(mistake).toEqual(expect.any(String));
        }),
        { seed: 9, numRuns: RUNS },
      );
    },
  );

  it(`${RUNS} policies with one value changed are read without a fault, and what is wrong is told`, async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(5_000), anything, async (name, place, by) => {
        let changed: unknown;
        try {
          changed = JSON.stringify(mutated(parsed(sample[name]), place, by));
        } catch {
          return;
        }
        const read = await readAll({ ...sample, [name]: changed });
        if (read.some((one) => 'mistakes' in one && one.mistakes.length > 0)) told += 1;
      }),
      { seed: 9, numRuns: RUNS },
    );
    expect(told).toBeGreaterThan(RUNS / 10);
  });

  it(`${RUNS} policies that are no object, or JSON of nothing`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), anything, async (name, value) => {
        await readAll({ ...sample, [name]: value });
      }),
      { seed: 9, numRuns: RUNS },
    );
  });

  it('no name of an object or a field that would be more than a name in a query', () => {
    const mapping = parsed(sample.orgMappings) as Record<string, { invoices: Record<string, unknown> }>;
    const before = mapping[HOST];
    if (!before) throw new Error('The sample maps another org');
    const evil = [
      'Id FROM User--',
      "Name) OR (Id != ''",
      'Account__c, (SELECT Id FROM Cases)',
      'a b',
      '',
      '__proto__',
    ];
    for (const [field, value] of Object.entries(before.invoices)) {
      if (['name', 'notOwed'].includes(field)) continue;
      for (const name of evil) {
        const changed = {
          ...before,
          invoices: { ...before.invoices, [field]: Array.isArray(value) ? [name] : name },
        };
        expect([field, name, orgMappingFrom({ ...mapping, [HOST]: changed }, HOST).mapping]).toEqual([
          field,
          name,
          null,
        ]);
      }
    }
  });
});
