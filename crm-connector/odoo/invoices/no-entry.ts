/**
 * Condition on an invoice or its lines. What an old debt was brought in by is a plain entry: its lines and files are of
 * every customer who was in the old books, and nothing for this one's page or letters.
 */
export const NO_ENTRY = ['move_type', '!=', 'entry'] as const;
