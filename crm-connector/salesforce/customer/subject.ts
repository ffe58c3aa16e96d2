/** Whose customer page is loaded: an account, or a lead that is none yet. */
export interface Subject {
  readonly object: 'Account' | 'Lead';
  /** An id, or a reference to an earlier subrequest: `@{opened.AccountId}`. */
  readonly id: string;
}
