/** One thing the doctor looked at. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly check: string;
  /**
   * - `good`: as it should be
   * - `advice`: works, and could be better
   * - `problem`: something will not work until it is mended
   * - `unknown`: could not be seen with this login, which proves nothing
   */
  readonly is: 'good' | 'advice' | 'problem' | 'unknown';
  readonly says: string;
  /** What to do about it; null where nothing is to be done. */
  readonly todo: string | null;
}

export const good = (check: string, says: string): Finding => ({ check, is: 'good', says, todo: null });

export const bad = (
  check: string,
  is: 'advice' | 'problem' | 'unknown',
  says: string,
  todo: string,
): Finding => ({ check, is, says, todo });
