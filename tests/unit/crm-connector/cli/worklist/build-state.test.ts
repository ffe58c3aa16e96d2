import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BuildState } from '../../../../../crm-connector/cli/worklist/build-state.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (what: string, isDry: boolean) => BuildState.open(join(folder, 'state.db'), what, isDry);

/** A build that was stopped while it wrote. */
function stopped(what: string) {
  const { state } = open(what, false);
  state.setValue('cut', 'yes');
  state.close();
}

it('a dry run of something else leaves a stopped build what it needs to go on', () => {
  stopped('by default');
  const looked = open('by age', true);
  expect(looked.isResumed).toBe(false);
  expect(looked.state.value('cut')).toBeNull();
  looked.state.remove();
  expect(readdirSync(folder)).toEqual(['state.db']);
  const gone = open('by default', false);
  expect([gone.isResumed, gone.state.value('cut')]).toEqual([true, 'yes']);
  gone.state.close();
});

it('a dry run of the same looks at what is there, and one where nothing is leaves nothing', () => {
  const alone = open('by default', true);
  alone.state.remove();
  expect(readdirSync(folder)).toEqual([]);
  stopped('by default');
  const looked = open('by default', true);
  expect(looked.isResumed).toBe(true);
  looked.state.close();
});

it('a build of something else begins anew', () => {
  stopped('by default');
  const { state, isResumed } = open('by age', false);
  expect([isResumed, state.value('cut')]).toEqual([false, null]);
  state.close();
});
