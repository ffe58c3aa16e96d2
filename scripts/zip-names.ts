import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const zip = (what: string): string => `.output/parley-${version}-${what}.zip`;

/** Where `npm run zip` leaves what goes to the stores, from the root of the project. */
export const ZIPS = { chrome: zip('chrome-edge'), firefox: zip('firefox'), sources: zip('firefox-sources') };
