import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

/** Targets of `[words](target)` and `![words](target)` that are files of this project. */
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g;
/** `tests/e2e/odoo.test.ts`, as a file or folder of this project is named in a text. */
const NAMED = /`((?:crm-connector|docs|extension|scripts|shared|tests)\/[\w./-]*)`/g;

describe('pages for people', () => {
  const pages = trackedFiles.filter((path) => path.endsWith('.md'));

  it.each(pages)('%s links only to what is there', (page) => {
    const targets = [...textOf(page).matchAll(LINK)].map((match) => join(dirname(page), match[1] ?? ''));
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it.each(pages)('%s names only files that are there', (page) => {
    const named = [...textOf(page).matchAll(NAMED)].map((match) => match[1] ?? '');
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
