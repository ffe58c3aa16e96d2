import { absent, type Known, known } from '../../../shared/domain/known.ts';

/** What a draft says as a fact that was read: null is what nobody said. */
export const factOf = <T>(value: T | null | undefined): Known<T> =>
  value === null || value === undefined ? absent : known(value);

/** What every record of ours says of the message it stands in. */
export const OBJECT = 'mail.message';
