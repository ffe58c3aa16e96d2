/** An access token, and whose it is: writes are checked against it without asking the org. */
export interface Grant {
  readonly accessToken: string;
  /** 18 characters each, from the identity URL of the token answer. */
  readonly orgId: string;
  readonly userId: string;
}

/** Where the connector gets its token. The worker keeps it; nothing else ever sees it. */
export interface TokenSource {
  /**
   * The current grant; null: nobody is signed in.
   * @throws CrmError when it has to be renewed first and that could not be tried
   */
  accessToken(): Promise<Grant | null>;
  /**
   * Renews, one renewal at a time however many ask: a refresh token used twice revokes everything (salesforce.md §2.1).
   * @param refused the access token the org did not take; when it is not the current one any more, the current one is
   * answered without a renewal
   * @returns null when a person must sign in again
   * @throws CrmError when the renewal could not be tried (`offline`, `timeout`, `unavailable`)
   */
  refresh(refused: string): Promise<Grant | null>;
}
