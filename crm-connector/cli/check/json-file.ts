import { readFileSync } from 'node:fs';
import { usageError } from '../command-error.ts';

/** What a file of JSON says. @throws CommandError when there is none, or with the line and column of the mistake */
export function readJsonFile(file: string): unknown {
  return parseJson(readTextFile(file), file);
}

/** @throws CommandError when there is none */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw usageError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** @throws CommandError */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw usageError(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
