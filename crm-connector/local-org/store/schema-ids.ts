import { createHash } from 'node:crypto';
import { checksum } from './record-id.ts';

/** Record types come with the schema, so their ids follow from their names and stay the same in every database. */
export function recordTypeId(object: string, developerName: string): string {
  return idOfName('012', `${object}.${developerName}`);
}

/** Permission sets too. */
export function permissionSetId(name: string): string {
  return idOfName('0PS', name);
}

/** And what describes an object. */
export function entityDefinitionId(object: string): string {
  return idOfName('4ie', object);
}

function idOfName(keyPrefix: string, name: string): string {
  const id15 = `${keyPrefix}8M0${createHash('sha256').update(name).digest('hex').slice(0, 9)}`;
  return id15 + checksum(id15);
}
