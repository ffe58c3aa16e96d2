import { object, text } from '../field-builders.ts';

/** The objects themselves as rows: how each is shared decides whether a user's list can be proven whole. */
export const entityDefinition = object(
  'EntityDefinition',
  '4ie',
  [
    text('QualifiedApiName', 70, { nameField: true, readOnly: true, indexed: true }),
    text('DurableId', 40, { readOnly: true }),
    text('Label', 80, { readOnly: true }),
    text('InternalSharingModel', 40, { readOnly: true }),
  ],
  { createable: false, updateable: false, deletable: false, searchable: false, ownerless: true },
);
