import { faults } from '../../panel/words/en/faults.ts';
import { guide } from '../../panel/words/en/guide.ts';
import { numbers } from '../../panel/words/en/numbers.ts';
import { screens } from '../../panel/words/en/screens.ts';
import { abilities } from './en/abilities.ts';
import { mapping } from './en/mapping.ts';
import { page } from './en/page.ts';
import { policy } from './en/policy.ts';

/** Every word of the options page, in English. Spanish must have the same keys: a missing one is a type error. */
export const en = {
  spoken: 'en' as 'en' | 'es',
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

export type OptionsWords = typeof en;
