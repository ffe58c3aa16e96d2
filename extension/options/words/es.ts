import { faults } from '../../panel/words/es/faults.ts';
import { guide } from '../../panel/words/es/guide.ts';
import { numbers } from '../../panel/words/es/numbers.ts';
import { screens } from '../../panel/words/es/screens.ts';
import type { OptionsWords } from './en.ts';
import { abilities } from './es/abilities.ts';
import { mapping } from './es/mapping.ts';
import { page } from './es/page.ts';
import { policy } from './es/policy.ts';

/** Every word of the options page, in Spanish. */
export const es: OptionsWords = {
  spoken: 'es',
  ...page,
  ...mapping,
  ...policy,
  abilities,
  ...faults,
  keys: guide.keys,
  guide: { language: guide.guide.language },
  numbers: numbers.numbers,
  signedIn: screens.signedIn,
  stay: {
    label: screens.connect.stay,
    hint: screens.connect.stayHint,
    forbidden: screens.connect.stayForbidden,
  },
};
