/** Enhanced notes (a ContentNote is a ContentDocument with versions), links, feed items, and the older Note. */
import { blob, dateTime, int, lookup, object, picklist, text, textArea, yesNo } from '../field-builders.ts';

const linkTargets = ['Account', 'Contact', 'Lead', 'Case', 'Opportunity', 'Task', 'Event', 'Invoice', 'User'];

export const contentNote = object('ContentNote', '069', [
  text('Title', 255, { required: true, nameField: true }),
  blob('Content'),
  textArea('TextPreview', 255, { readOnly: true }),
  text('FileType', 20, { readOnly: true }),
  int('ContentSize', { readOnly: true }),
  lookup('LatestPublishedVersionId', 'ContentVersion', { readOnly: true, indexed: false }),
  yesNo('IsReadOnly', { readOnly: true }),
]);

export const contentDocument = object(
  'ContentDocument',
  '069',
  [
    text('Title', 255, { required: true, nameField: true }),
    text('FileType', 20, { readOnly: true }),
    text('FileExtension', 40, { readOnly: true }),
    int('ContentSize', { readOnly: true }),
    textArea('Description', 1000),
    lookup('LatestPublishedVersionId', 'ContentVersion', { readOnly: true, indexed: false }),
    lookup('ParentId', 'ContentDocument', { readOnly: true, indexed: false }),
    yesNo('IsArchived', { readOnly: true }),
  ],
  { createable: false },
);

export const contentVersion = object('ContentVersion', '068', [
  text('Title', 255, { required: true, nameField: true }),
  lookup('ContentDocumentId', 'ContentDocument', {
    createOnly: true,
    children: 'ContentVersions',
    onDelete: 'cascade',
  }),
  text('PathOnClient', 500, { createOnly: true }),
  blob('VersionData'),
  text('FileType', 20, { readOnly: true }),
  text('FileExtension', 40, { readOnly: true }),
  int('ContentSize', { readOnly: true }),
  textArea('TextPreview', 255, { readOnly: true }),
  yesNo('IsLatest', { readOnly: true }),
  text('VersionNumber', 20, { readOnly: true }),
  picklist('Origin', ['C', 'H'], { createOnly: true }),
  lookup('FirstPublishLocationId', linkTargets, { createOnly: true, indexed: false }),
]);

export const contentDocumentLink = object(
  'ContentDocumentLink',
  '06A',
  [
    lookup('ContentDocumentId', 'ContentDocument', {
      required: true,
      createOnly: true,
      children: 'ContentDocumentLinks',
      onDelete: 'cascade',
    }),
    lookup('LinkedEntityId', linkTargets, {
      required: true,
      createOnly: true,
      children: 'ContentDocumentLinks',
      onDelete: 'cascade',
    }),
    picklist('ShareType', ['V', 'C', 'I'], { restricted: true, required: true }),
    picklist('Visibility', ['*AllUsers', 'InternalUsers', 'SharedUsers'], { restricted: true }),
  ],
  { searchable: false, ownerless: true, mustFilterBy: ['ContentDocumentId', 'LinkedEntityId'] },
);

export const feedItem = object(
  'FeedItem',
  '0D5',
  [
    lookup('ParentId', linkTargets, {
      required: true,
      createOnly: true,
      children: 'Feeds',
      onDelete: 'cascade',
    }),
    textArea('Body', 10_000, { required: true }),
    picklist('Type', ['*TextPost', 'LinkPost', 'ContentPost'], { createOnly: true }),
    picklist('Visibility', ['*AllUsers', 'InternalUsers'], { restricted: true }),
    text('Title', 255),
  ],
  { searchable: false, ownerless: true },
);

export const note = object('Note', '002', [
  lookup('ParentId', linkTargets, {
    required: true,
    createOnly: true,
    children: 'Notes',
    onDelete: 'cascade',
  }),
  text('Title', 80, { required: true, nameField: true }),
  textArea('Body', 32_000),
  yesNo('IsPrivate', { label: 'Private' }),
]);

export const attachment = object('Attachment', '00P', [
  lookup('ParentId', linkTargets, {
    required: true,
    createOnly: true,
    children: 'Attachments',
    onDelete: 'cascade',
  }),
  text('Name', 255, { required: true, nameField: true }),
  text('ContentType', 120),
  blob('Body'),
  int('BodyLength', { readOnly: true }),
  yesNo('IsPrivate', { label: 'Private' }),
  dateTime('LastReferencedDate', { readOnly: true }),
]);
