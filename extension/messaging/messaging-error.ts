/**
 * Why a question to the worker got no usable answer.
 * - `no-answer`: the worker could not be reached, or ended before it answered
 * - `timed-out`: it did not answer in time
 * - `bad-answer`: what it answered does not parse
 * - the others are the worker's own refusals
 */
export type MessagingErrorCode =
  | 'no-answer'
  | 'timed-out'
  | 'bad-answer'
  | 'unknown-channel'
  | 'wrong-caller'
  | 'bad-message'
  | 'broken';

export interface MessagingFault {
  readonly code: MessagingErrorCode;
  readonly detail: string;
  readonly retryable: boolean;
}

export class MessagingError extends Error {
  readonly fault: MessagingFault;
  constructor(fault: MessagingFault, options?: ErrorOptions) {
    super(`${fault.code}${fault.detail ? `: ${fault.detail}` : ''}`, options);
    this.name = 'MessagingError';
    this.fault = fault;
  }
}
