import { channelSchema } from '../../../shared/domain/contact-attempt.ts';
import {
  type ContactPreference,
  givenToSchema,
  preferenceKindSchema,
} from '../../../shared/domain/contact-preference.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { preferenceList } from './child-lists.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import type { RowReader } from './row-reader.ts';
import { minuteOf, weekdaysOf } from './week-words.ts';

function preference(row: RowReader): ContactPreference {
  return {
    id: row.id,
    object: 'Contact_Preference__c',
    key: row.plain('Key__c'),
    kind: row.word('Kind__c', preferenceKindSchema.options),
    active: row.flag('Active__c'),
    partyId: row.text('Contact__c'),
    days: row.parsed('Days__c', weekdaysOf),
    fromMinute: row.parsed('From__c', minuteOf),
    toMinute: row.parsed('To__c', minuteOf),
    place: row.text('Place__c'),
    medium: row.word('Medium__c', channelSchema.options),
    number: row.text('Number__c'),
    words: row.text('Words__c'),
    oral: row.yesNo('Oral__c'),
    givenAt: row.moment('Given_At__c'),
    givenTo: row.word('Given_To__c', givenToSchema.options),
    inCompliantCommunication: row.yesNo('Compliant__c'),
    through: row.date('Through__c'),
  };
}

/** Times, places and media the person closed or agreed to, newest first. */
export function readPreferences(answer: CustomerAnswer): Part<ContactPreference> {
  return partOf(answer, answer.list(preferenceList(answer.kind)), 'Contact_Preference__c', preference);
}
