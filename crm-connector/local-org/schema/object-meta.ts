/** What the org knows of its objects and fields: the one model that describe, tables, SOQL and writes read. */

export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'phone'
  | 'email'
  | 'url'
  | 'picklist'
  | 'combobox'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'reference'
  | 'base64';

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
}

/** What happens to a child when the record it points at is deleted. */
export type OnDelete = 'clear' | 'cascade' | 'restrict';

export interface FieldMeta {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Characters; 0 where it does not apply. */
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  /** False for long text: no WHERE, ORDER BY or GROUP BY. */
  readonly filterable: boolean;
  readonly externalId: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly custom: boolean;
  /** The object's Name field (`Subject` of a Task, `CaseNumber` of a Case). */
  readonly nameField: boolean;
  readonly calculated: boolean;
  /** `CA-{000000}`; null: not an auto number. */
  readonly autoNumber: string | null;
  readonly restricted: boolean;
  readonly picklist: readonly PicklistValue[];
  readonly defaultValue: string | number | boolean | null;
  readonly referenceTo: readonly string[];
  /** Way to the parent in SOQL: `Account`, `Who`; null: none. */
  readonly relationshipName: string | null;
  /** Way from the parent to these rows: `Contacts`; null: none. */
  readonly childRelationshipName: string | null;
  readonly onDelete: OnDelete;
  /** Detail of a master: access comes from the parent. */
  readonly masterDetail: boolean;
  readonly indexed: boolean;
  /** Came with a deployed package: seen only by administrators and through a permission set. */
  readonly deployed: boolean;
}

export interface RecordTypeMeta {
  readonly developerName: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly isPersonType: boolean;
}

export interface ValidationRule {
  readonly name: string;
  /** True refuses the record. */
  readonly formula: string;
  readonly message: string;
  /** Field the message stands at; null: top of the page. */
  readonly field: string | null;
}

/** `read`: all may read, the owner may write. `private`: the owner alone. `parent`: as the master. */
export type Sharing = 'readWrite' | 'read' | 'private' | 'parent';

export interface ObjectMeta {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly custom: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly searchable: boolean;
  /** Tasks and events may point at it (WhatId). */
  readonly activities: boolean;
  readonly sharing: Sharing;
  /** Salesforce answers a query only when it filters by one of these. */
  readonly mustFilterBy: readonly string[];
  readonly fields: readonly FieldMeta[];
  readonly recordTypes: readonly RecordTypeMeta[];
  readonly validationRules: readonly ValidationRule[];
  readonly deployed: boolean;
}

export interface PermissionSetMeta {
  readonly name: string;
  readonly label: string;
  /** `Contact_Attempt__c.Note__c` → may edit. Fields not named are not seen. */
  readonly fields: ReadonlyMap<string, { readonly editable: boolean }>;
  readonly objects: ReadonlyMap<
    string,
    { readonly create: boolean; readonly edit: boolean; readonly remove: boolean }
  >;
}
