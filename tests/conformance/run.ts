/**
 * Runs vector files: `npm run conformance -- FILE…`. One line a case, then the count; exit 1 when any failed.
 * Nothing is judged or computed here: a case is translated into the product's own types and the product asked.
 */
import { readFileSync } from 'node:fs';
import { vectorFileSchema } from './case.ts';
import { checkCase } from './check-case.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name at least one vector file: npm run conformance -- FILE…');
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const file of files) {
  for (const vector of vectorFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).cases) {
    const difference = tryCase(vector);
    if (difference === null) passed++;
    else failed++;
    console.log(difference === null ? `ok ${vector.id}` : `FAIL ${vector.id} ${difference}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A case the product cannot take is a failed case, not the end of the run. */
function tryCase(vector: Parameters<typeof checkCase>[0]): string | null {
  try {
    return checkCase(vector);
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`;
  }
}
