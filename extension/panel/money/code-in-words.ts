/** A code the CRM has no label for, as it can be read: `retail_card` is `retail card`. */
export const codeInWords = (code: string): string => code.replaceAll('_', ' ');
