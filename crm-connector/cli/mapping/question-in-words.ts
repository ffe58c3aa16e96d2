import type { MappingQuestion } from '../../salesforce/mapping/propose-calls.ts';

/** What only a person can decide, as the terminal says it. */
export function questionInWords(question: MappingQuestion): string {
  switch (question.is) {
    case 'unmatched':
      return `${question.field}: no code of Parley is called like ${question.values.join(', ')}; add them under "dispositions"`;
    case 'required':
      return `${question.field} (${question.type}) is required; say its value under "fields"`;
    case 'first-value':
      return `${question.field} is required; "${question.value}" is only its first value`;
    case 'record-types':
      return `Record types of Task: ${question.names.join(', ')}; the user’s default is used`;
  }
}
