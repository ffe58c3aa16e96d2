import type { ContactChannel } from '../../shared/compliance/facts.ts';
import type { PersonRole } from '../../shared/compliance/person-role.ts';
import { text } from './case.ts';

const channels: readonly (readonly [RegExp, ContactChannel])[] = [
  [/phone_to_creditor|to_creditor/, 'creditor'],
  [/ringless/, 'ringless-voicemail'],
  [/call|phone|voice/, 'call'],
  [/text|sms/, 'text'],
  [/e-?mail/, 'email'],
  [/portal|web|chat/, 'portal'],
  [/postcard/, 'postcard'],
  [/social/, 'social-public'],
  [/pleading/, 'pleading'],
  [/letter|mail|courier|hand|fax/, 'letter'],
];

export function channelOf(name: string): ContactChannel | null {
  return channels.find(([words]) => words.test(name))?.[1] ?? null;
}

const personWords: readonly (readonly [RegExp, PersonRole])[] = [
  [/^(?:ex|former|divorced)[_ -]/, 'third-party'],
  [/creditor.*(?:attorney|lawyer)/, 'creditor-attorney'],
  [/(?:collector|our|own).*(?:attorney|lawyer)/, 'collector-attorney'],
  [/attorney|lawyer/, 'consumer-attorney'],
  [/executor|administrator|personal_representative|estate/, 'estate-representative'],
  [/successor/, 'successor-in-interest'],
  [/co_?-?(?:debtor|signer|borrower)|joint_/, 'co-debtor'],
  [/spouse|husband|wife|widow/, 'spouse'],
  [/^(?:parent|mother|father)|parent_of/, 'parent'],
  [/guardian|conservator/, 'guardian'],
  [/bureau|reporting_agency|^cra$/, 'credit-bureau'],
  [/^creditor$|original_creditor/, 'creditor'],
  [/employer|boss|supervisor/, 'employer'],
  [/^(?:consumer|debtor|customer|right_party)/, 'consumer'],
];

export function roleOf(person: string): PersonRole {
  return personWords.find(([words]) => words.test(person.toLowerCase()))?.[1] ?? 'third-party';
}

const placeWords: readonly (readonly [RegExp, string])[] = [
  [/work|office$|employer|job/, 'work'],
  [/mobile|cell/, 'mobile'],
  [/home|residence|house|landline/, 'home'],
  [/school|college|university/, 'school'],
];

/** A kind of number or address in the product's word for it; any other kind keeps its own name. */
export function placeOf(value: unknown): string | null {
  const name = text(value);
  if (name === null || /law_?office|attorney/.test(name)) return name;
  return placeWords.find(([words]) => words.test(name))?.[1] ?? name;
}
