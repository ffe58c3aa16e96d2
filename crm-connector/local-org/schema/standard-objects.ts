import type { ObjectMeta } from './object-meta.ts';
import { account } from './objects/account.ts';
import * as billing from './objects/billing.ts';
import { caseObject } from './objects/case.ts';
import * as collections from './objects/collections.ts';
import * as consent from './objects/consent.ts';
import { contact } from './objects/contact.ts';
import { emailMessage } from './objects/email-message.ts';
import { entityDefinition } from './objects/entity-definition.ts';
import { event } from './objects/event.ts';
import { lead } from './objects/lead.ts';
import * as notes from './objects/notes-and-files.ts';
import { opportunity } from './objects/opportunity.ts';
import * as people from './objects/people-and-access.ts';
import { task } from './objects/task.ts';

/** What an org has before anything is deployed to it. */
export const standardObjects: readonly ObjectMeta[] = [
  account,
  contact,
  lead,
  caseObject,
  opportunity,
  task,
  event,
  emailMessage,
  entityDefinition,
  ...Object.values(people),
  ...Object.values(consent),
  ...Object.values(billing),
  ...Object.values(collections),
  ...Object.values(notes),
];
