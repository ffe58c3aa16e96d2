/** A job cannot be done; its message is what the job's `errorMessage` says. */
export class JobFailure extends Error {}
