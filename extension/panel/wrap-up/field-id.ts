/** Where a field of a fact's form stands in the page. */
export const fieldId = (factKey: string, field: string): string => `fact-${factKey}-${field}`;
