import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenRules, refusal } from '../../scripts/dependency-rules.ts';
import { productSources, textOf, trackedFiles } from './tracked-files.ts';

const ROOT_FOLDERS = ['.ci', 'crm-connector', 'docs', 'extension', 'scripts', 'shared', 'tests'];
const files = trackedFiles.filter(existsSync);
const code = files.filter((path) => /\.(?:tsx?|mjs)$/.test(path));

describe('the tree', () => {
  it('has the folders of the design and no other', () => {
    const folders = files.filter((path) => path.includes('/')).map((path) => path.split('/')[0]);
    expect([...new Set(folders)].toSorted()).toEqual(ROOT_FOLDERS);
  });

  it('starts the extension in files of at most 25 lines', () => {
    const long = code.filter(
      (path) => path.startsWith('extension/entrypoints/') && textOf(path).trimEnd().split('\n').length > 25,
    );
    expect(long).toEqual([]);
  });

  it('names files in kebab-case, after one thing', () => {
    const misnamed = code.filter((path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*$/.test(basename(path)));
    expect(misnamed).toEqual([]);
  });

  it.each(['utils', 'helpers', 'manager', 'common'])('has nothing called %s', (word) => {
    expect(code.filter((path) => basename(path).split(/[-.]/).includes(word))).toEqual([]);
  });

  it('mirrors the product under tests/unit', () => {
    const astray = files
      .filter((path) => path.startsWith('tests/unit/') && /\.test\.tsx?$/.test(path))
      .filter((path) => !existsSync(path.split('/').slice(2, 4).join('/')));
    expect(astray).toEqual([]);
  });
});

describe('arrows between folders', () => {
  it('all go one way', () => {
    expect(brokenRules()).toEqual([]);
  });

  it.each([
    ['shared/money/money.ts', '../../crm-connector/contract.ts'],
    ['shared/money/money.ts', 'zod'],
    ['shared/money/money.ts', 'node:fs'],
    ['crm-connector/contract.ts', '../extension/messaging/channels.ts'],
    ['crm-connector/salesforce/x.ts', '../local-org/main.ts'],
    ['crm-connector/local-org/x.ts', '../salesforce/record-id.ts'],
    ['extension/panel/app.tsx', '../background/session.ts'],
    ['extension/panel/app.tsx', '../../crm-connector/salesforce/salesforce-connector.ts'],
    ['extension/panel/app.tsx', 'jsforce'],
    ['extension/background/x.ts', '../panel/app.tsx'],
    ['extension/background/x.ts', 'preact'],
    ['extension/outbox/x.ts', '../background/x.ts'],
    ['extension/panel/app.tsx', '../../tests/e2e/fixtures/org.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(refusal(file, specifier)).not.toBeNull();
  });
});

describe('the source', () => {
  it('asks the time in the clock port alone', () => {
    const asking = productSources
      .filter((path) => path !== 'shared/calendar/clock.ts' && !path.startsWith('crm-connector/local-org/'))
      .filter((path) => /Temporal\.Now|Date\.now\(|new Date\(\)/.test(textOf(path)));
    expect(asking).toEqual([]);
  });

  it('reads dates as plain dates', () => {
    // The local org reads HTTP dates, which are of the kind `Date` is for.
    const parsing = productSources
      .filter((path) => !path.startsWith('crm-connector/local-org/'))
      .filter((path) => /new Date\(['"`]/.test(textOf(path)));
    expect(parsing).toEqual([]);
  });

  it('leaves nothing for later', () => {
    const mark = new RegExp(
      `\\b(?:${['TO', 'FIX'].map((start) => `${start}${start === 'TO' ? 'DO' : 'ME'}`).join('|')})\\b`,
    );
    expect(code.filter((path) => mark.test(textOf(path)))).toEqual([]);
  });

  it('is not told by a tool to look away', () => {
    const silenced = productSources.filter((path) =>
      /@ts-(?:ignore|expect-error|nocheck)/.test(textOf(path)),
    );
    expect(silenced).toEqual([]);
  });
});

describe('tracked text', () => {
  /** Paths of one machine, and hosts of package registries; lockfiles name none either. */
  const FOREIGN =
    /\/(?:root|Users(?!\/page)|work|tmp|home(?!\/home\.jsp))\/[\w.-]+|registry\.[\w-]+\.[a-z]+|deb\.debian|"resolved":\s*"http/;
  const BINARY = /\.(?:png|ico|woff2?|db)$/;

  it('names no machine path and no registry', () => {
    const naming = files.filter(
      (path) => !BINARY.test(path) && path !== 'tests/invariants/tree.test.ts' && FOREIGN.test(textOf(path)),
    );
    expect(naming).toEqual([]);
  });
});
