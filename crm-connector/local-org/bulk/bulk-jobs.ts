import { asOrgError } from '../rest/error-reply.ts';
import { orgDateTime } from '../store/field-value.ts';
import { notFound, OrgError } from '../store/org-error.ts';
import type { OrgStore, OrgUser } from '../store/org-store.ts';
import { recordIdOf } from '../store/record-id.ts';
import { type BulkJob, type IngestOrder, isOver, type JobKind, type QueryOrder } from './bulk-job.ts';
import { BulkSpool } from './bulk-spool.ts';
import { JobFailure } from './job-failure.ts';
import { runIngestJob } from './run-ingest-job.ts';
import { runQueryJob } from './run-query-job.ts';

/** Salesforce keeps more; the oldest that are over go first. */
const KEPT_JOBS = 1000;

/** All bulk jobs of the org. One after the other is worked on, step by step, other requests being answered in between. */
export class BulkJobs {
  readonly spool = new BulkSpool();
  readonly #store: OrgStore;
  readonly #clock: () => Temporal.Instant;
  readonly #jobs = new Map<string, BulkJob>();
  readonly #waiting: BulkJob[] = [];
  #working: NodeJS.Immediate | null = null;
  #made = 0;

  constructor(store: OrgStore, clock: () => Temporal.Instant) {
    this.#store = store;
    this.#clock = clock;
  }

  create(
    kind: JobKind,
    order: QueryOrder | IngestOrder,
    object: string,
    user: OrgUser,
    apiVersion: string,
  ): BulkJob {
    this.#made += 1;
    const now = orgDateTime(this.#clock());
    const job: BulkJob = {
      id: recordIdOf('750', this.#made),
      number: this.#made,
      kind,
      order,
      object,
      userId: user.id,
      apiVersion,
      createdDate: now,
      modified: now,
      state: 'Open',
      processed: 0,
      failed: 0,
      worked: 0,
      errorMessage: null,
      hasUpload: false,
    };
    this.#jobs.set(job.id, job);
    this.#dropOldest();
    return job;
  }

  /** @throws OrgError 404 for another user's too */
  find(kind: JobKind, id: string, user: OrgUser): BulkJob {
    const job = this.#jobs.get(id) ?? [...this.#jobs.values()].find((one) => one.id.slice(0, 15) === id);
    if (job?.kind !== kind || (job.userId !== user.id && !user.viewAll)) throw notFound();
    return job;
  }

  all(kind: JobKind, user: OrgUser): BulkJob[] {
    return [...this.#jobs.values()].filter(
      (job) => job.kind === kind && (job.userId === user.id || user.viewAll),
    );
  }

  /** Nothing more may be uploaded: the work may begin. */
  close(job: BulkJob): void {
    if (job.state !== 'Open') throw wrongState(job, 'Closing');
    this.#become(job, 'UploadComplete');
    this.#waiting.push(job);
    this.#work();
  }

  abort(job: BulkJob): void {
    if (isOver(job)) throw wrongState(job, 'Aborting');
    const wasOpen = job.state === 'Open';
    this.#become(job, 'Aborted');
    if (wasOpen && job.kind === 'ingest' && job.hasUpload) {
      // Its rows become unprocessed ones, in steps as well.
      this.#waiting.push(job);
      this.#work();
    }
  }

  remove(job: BulkJob): void {
    if (!isOver(job)) throw wrongState(job, 'Deleting');
    this.#jobs.delete(job.id);
    this.spool.forget(job.number);
  }

  stop(): void {
    if (this.#working !== null) clearImmediate(this.#working);
    this.#waiting.length = 0;
    this.spool.close();
  }

  #become(job: BulkJob, state: BulkJob['state']): void {
    job.state = state;
    job.modified = orgDateTime(this.#clock());
  }

  #work(): void {
    if (this.#working !== null) return;
    const job = this.#waiting[0];
    if (job === undefined) return;
    if (job.state === 'Aborted' && job.kind === 'query') {
      this.#waiting.shift();
      this.#work();
      return;
    }
    const steps =
      'query' in job.order
        ? runQueryJob(job, job.order, this.#store, this.spool)
        : runIngestJob(job, job.order, this.#store, this.spool);
    this.#step(job, steps);
  }

  #step(job: BulkJob, steps: Generator<void>): void {
    this.#working = setImmediate(() => {
      const from = this.#clock().epochMilliseconds;
      if (job.state === 'UploadComplete') this.#become(job, 'InProgress');
      const goesOn = this.#oneStep(job, steps);
      job.worked += this.#clock().epochMilliseconds - from;
      if (goesOn) {
        this.#step(job, steps);
        return;
      }
      this.#waiting.shift();
      this.#working = null;
      this.#work();
    });
  }

  /** Whether there is more to do. */
  #oneStep(job: BulkJob, steps: Generator<void>): boolean {
    if (!this.#jobs.has(job.id) || (job.state === 'Aborted' && job.kind === 'query')) return false;
    try {
      if (!steps.next().done) return true;
      if (job.state === 'InProgress') this.#become(job, 'JobComplete');
    } catch (error) {
      job.errorMessage = error instanceof JobFailure ? error.message : failureText(error);
      if (job.state === 'InProgress') this.#become(job, 'Failed');
    }
    return false;
  }

  #dropOldest(): void {
    if (this.#jobs.size <= KEPT_JOBS) return;
    const oldest = [...this.#jobs.values()].find(isOver);
    if (oldest) this.remove(oldest);
  }
}

function failureText(error: unknown): string {
  const { errorCode, message } = asOrgError(error);
  return `InvalidBatch : Failed to process query: ${errorCode}: ${message}`;
}

function wrongState(job: BulkJob, doing: string): OrgError {
  const state = job.state === 'JobComplete' ? 'Completed' : job.state;
  return new OrgError(400, 'INVALIDJOBSTATE', `${doing} already ${state} Job not allowed`);
}
