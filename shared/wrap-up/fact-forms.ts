import { consumerForms } from './consumer-forms.ts';
import type { FactField } from './fact-field.ts';
import { tradeForms } from './trade-forms.ts';

const forms: Readonly<Record<string, readonly FactField[]>> = { ...consumerForms, ...tradeForms };

/**
 * The fields of a fact's form, in the order in which they are said. Empty for a code that has none: its words alone tell.
 */
export const formOf = (code: string): readonly FactField[] => forms[code] ?? [];
