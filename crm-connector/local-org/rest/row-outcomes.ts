import { asOrgError } from './error-reply.ts';
import type { RestCall } from './rest-call.ts';
import { writing } from './rest-call.ts';

/** An error of one row: `statusCode` where a single request would say `errorCode`. */
export interface RowError {
  statusCode: string;
  message: string;
  fields: string[];
}

export interface RowOutcome {
  id?: string;
  success: boolean;
  errors: RowError[];
  created?: boolean;
}

export function rowError(error: unknown): RowError {
  const known = asOrgError(error);
  return { statusCode: known.errorCode, message: known.message, fields: known.fields ?? [] };
}

const ROLLED_BACK: RowOutcome = {
  success: false,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message:
        'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
};

/**
 * Runs one row after the other, each in its own savepoint. With `allOrNone`, one refusal undoes them all, and
 * the rows that were good say so; refused rows keep their own errors.
 */
export function runRows<Row>(
  call: RestCall,
  rows: readonly Row[],
  allOrNone: boolean,
  write: (row: Row) => RowOutcome,
): RowOutcome[] {
  const undone = new Error('rows undone');
  let outcomes: RowOutcome[] = [];
  try {
    writing(call, () => {
      outcomes = rows.map((row) => attempt(call, () => write(row)));
      if (allOrNone && outcomes.some((one) => !one.success)) throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
    return outcomes.map((one) => (one.success ? ROLLED_BACK : one));
  }
  return outcomes;
}

function attempt(call: RestCall, write: () => RowOutcome): RowOutcome {
  try {
    return call.org.store.transaction(write);
  } catch (error) {
    return { success: false, errors: [rowError(error)] };
  }
}
