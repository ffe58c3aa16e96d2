import type { Part } from '../../../shared/domain/part.ts';
import { wordsOf } from '../../http/call-failure.ts';
import { type CompositeAnswer, failureOf } from '../rest/composite.ts';
import { childRows, type Row, type Rows, rowsSchema } from '../rest/query-answer.ts';
import {
  childRelationship,
  hasField,
  hasPackage,
  type OrgSchema,
  PACKAGE_OBJECTS,
} from '../schema/org-schema.ts';
import type { ChildList } from './child-lists.ts';
import { partFrom } from './part-of.ts';
import { RowReader } from './row-reader.ts';
import type { Subject } from './subject.ts';

/** A list as the org answered it, before its rows are read. */
export type Answered =
  | { readonly is: 'rows'; readonly rows: Rows }
  | { readonly is: 'absent' }
  | { readonly is: 'forbidden' }
  | { readonly is: 'failed'; readonly why: string };

/** What the one composite brought, by name. */
export interface CustomerAnswer {
  readonly schema: OrgSchema;
  readonly kind: Subject['object'];
  /** The customer's own row. */
  readonly customer: RowReader;
  /** A list below the customer's row. */
  list(list: ChildList): Answered;
  /** One of the other queries; `absent` when it was not asked. */
  query(referenceId: string): Answered;
}

const isPackageObject = (object: string): boolean => (PACKAGE_OBJECTS as readonly string[]).includes(object);

/** Why a list was not asked for: hidden from this user, or not in this org at all. */
function missing(schema: OrgSchema, object: string): Answered {
  if (isPackageObject(object) && !hasPackage(schema)) return { is: 'absent' };
  return { is: 'forbidden' };
}

export function customerAnswer(
  schema: OrgSchema,
  kind: Subject['object'],
  customer: Row,
  answers: CompositeAnswer,
): CustomerAnswer {
  return {
    schema,
    kind,
    customer: new RowReader(schema, kind, customer),
    list({ object, field }) {
      const relationship = childRelationship(schema, kind, object, field);
      if (relationship === undefined || !hasField(schema, object, field)) return missing(schema, object);
      return { is: 'rows', rows: childRows(customer, relationship) };
    },
    query(referenceId) {
      const answer = answers.get(referenceId);
      if (!answer) return { is: 'absent' };
      if (answer.errors.length > 0 || answer.status >= 400) {
        return { is: 'failed', why: wordsOf(failureOf(answer)) };
      }
      const rows = rowsSchema.safeParse(answer.body);
      if (rows.success) return { is: 'rows', rows: rows.data };
      return { is: 'failed', why: 'The answer is not understood' };
    },
  };
}

/** Reads every row of an answered list; what was not answered stays what it is. */
export function partOf<T>(
  answer: CustomerAnswer,
  answered: Answered,
  object: string,
  read: (row: RowReader) => T | undefined,
): Part<T> {
  if (answered.is !== 'rows') return answered;
  const items = answered.rows.records.map((row) => read(new RowReader(answer.schema, object, row)));
  const unread = items.filter((item) => item === undefined).length;
  // A row that cannot be read is not dropped in silence: the list is then known to be short.
  const part = partFrom(
    answered.rows,
    items.filter((item) => item !== undefined),
  );
  return unread > 0 && part.is === 'read' ? { ...part, complete: false, total: null } : part;
}
