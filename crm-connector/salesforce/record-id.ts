const CHECK_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Three check characters of a 15-character id: one for each block of five, a bit for each capital letter. */
function checksum(id15: string): string {
  let check = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let index = 0; index < 5; index++) {
      if (/[A-Z]/.test(id15.charAt(block + index))) bits |= 1 << index;
    }
    check += CHECK_ALPHABET.charAt(bits);
  }
  return check;
}

/**
 * The 18-character form of a Salesforce id. 15 characters are case-sensitive and carry no check, so they are only
 * believed where an address promises a record; 18 must agree with their checksum.
 * @returns undefined when `text` is no id
 */
export function canonicalId(text: string): string | undefined {
  if (!/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text)) return undefined;
  const id15 = text.slice(0, 15);
  const id18 = id15 + checksum(id15);
  if (text.length === 18 && text.slice(15).toUpperCase() !== id18.slice(15)) return undefined;
  // Every id holds a zero-padded number; a 15-letter word such as `OpportunityList` does not.
  return text.length === 18 || /\d/.test(id15) ? id18 : undefined;
}

/** The key prefixes that are the same in every org (salesforce.md §1.3). All others come from the org's describe. */
const OBJECT_BY_PREFIX: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '00Q': 'Lead',
  '006': 'Opportunity',
  '500': 'Case',
  '00T': 'Task',
  '00U': 'Event',
  '005': 'User',
  '00D': 'Organization',
};

/** The kind of record an id belongs to, where that is the same in every org. */
export function standardObjectOf(id: string): string | undefined {
  return OBJECT_BY_PREFIX[id.slice(0, 3)];
}
