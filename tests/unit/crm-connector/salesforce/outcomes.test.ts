import { describe, expect, it } from 'vitest';
import type { CallFailureKind } from '../../../../crm-connector/http/call-failure.ts';
import { readFault } from '../../../../crm-connector/salesforce/http/read-fault.ts';
import {
  culpritOf,
  outcomeBeforeWriting,
  outcomeOfFailure,
} from '../../../../crm-connector/salesforce/write/outcomes.ts';

const answered = (
  status: number,
  errorCode?: string,
  message = 'words',
  retryAfterMs: number | null = null,
) =>
  ({
    is: 'answered',
    status,
    errors: errorCode === undefined ? [] : [{ errorCode, message }],
    retryAfterMs,
    text: errorCode === undefined ? '<html>' : '',
  }) satisfies CallFailureKind;
const none = () => 0;
const most = () => 0.999;

describe('what a failed write means (salesforce.md §4.3)', () => {
  it.each<[string, CallFailureKind, object]>([
    [
      'offline',
      { is: 'not-sent', reason: 'offline' },
      { is: 'not-written', code: 'offline', retryAfterMs: null },
    ],
    ['cut', { is: 'unanswered', reason: 'network', detail: 'x' }, { is: 'unknown', code: 'network' }],
    ['silence', { is: 'unanswered', reason: 'timeout', detail: '' }, { is: 'unknown', code: 'timeout' }],
    [
      'garbage',
      { is: 'unanswered', reason: 'bad-answer', detail: '' },
      { is: 'unknown', code: 'bad-answer' },
    ],
    [
      'a crash',
      answered(500, 'UNKNOWN_EXCEPTION'),
      { is: 'unknown', code: 'UNKNOWN_EXCEPTION', words: 'words' },
    ],
    ['too busy', answered(503, 'SERVER_UNAVAILABLE'), { is: 'unknown' }],
    ['a proxy’s page', answered(403), { is: 'unknown', words: '<html>' }],
    [
      'a validation rule',
      answered(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION'),
      { is: 'refused', words: 'words' },
    ],
    ['no access', answered(403, 'INSUFFICIENT_ACCESS'), { is: 'refused', code: 'INSUFFICIENT_ACCESS' }],
    ['a lock', answered(400, 'UNABLE_TO_LOCK_ROW'), { is: 'not-written', retryAfterMs: 500 }],
    [
      'too many',
      answered(429, 'TOO_MANY', '', 7000),
      { is: 'not-written', code: 'rate-limited', retryAfterMs: 7000 },
    ],
    ['too many, unsaid how long', answered(429), { is: 'not-written', retryAfterMs: 30_000 }],
    [
      'the day’s limit',
      answered(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
      { is: 'not-written', retryAfterMs: 3_600_000 },
    ],
    [
      'calls at once',
      answered(403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests Limit exceeded.'),
      { is: 'not-written', retryAfterMs: 5000 },
    ],
    [
      'an old token',
      answered(401, 'INVALID_SESSION_ID', 'Session expired or invalid'),
      { is: 'not-written', code: 'signed-out', retryAfterMs: null },
    ],
    [
      'a barred one',
      answered(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API'),
      { is: 'refused', code: 'barred' },
    ],
  ])('%s', (_name, failure, outcome) => {
    expect(outcomeOfFailure(failure, none)).toMatchObject(outcome);
  });

  it('spreads retries of locks over two seconds', () => {
    expect(outcomeOfFailure(answered(400, 'UNABLE_TO_LOCK_ROW'), most)).toMatchObject({ retryAfterMs: 1999 });
  });

  it('before anything was sent to be written, a failure leaves nothing written', () => {
    expect(outcomeBeforeWriting({ is: 'unanswered', reason: 'network', detail: '' }, none)).toMatchObject({
      is: 'not-written',
    });
    expect(outcomeBeforeWriting(answered(503, 'SERVER_UNAVAILABLE'), none)).toMatchObject({
      is: 'not-written',
    });
  });

  it('the subrequest that failed first is the one that says why', () => {
    const halted = {
      status: 400,
      body: null,
      errors: [{ errorCode: 'PROCESSING_HALTED', message: 'rolled back' }],
    };
    const refused = {
      status: 400,
      body: null,
      errors: [{ errorCode: 'REQUIRED_FIELD_MISSING', message: 'x' }],
    };
    const fine = { status: 201, body: null, errors: [] };
    expect(
      culpritOf(
        new Map([
          ['a', halted],
          ['b', refused],
          ['c', halted],
        ]),
      ),
    ).toBe(refused);
    expect(culpritOf(new Map([['a', fine]]))).toBeUndefined();
    expect(culpritOf(new Map([['a', halted]]))).toBe(halted);
  });
});

describe('what a failed read means', () => {
  it.each<[CallFailureKind, string, boolean]>([
    [{ is: 'not-sent', reason: 'offline' }, 'offline', true],
    [{ is: 'not-sent', reason: 'signed-out' }, 'signed-out', false],
    [{ is: 'unanswered', reason: 'network', detail: '' }, 'unavailable', true],
    [{ is: 'unanswered', reason: 'timeout', detail: '' }, 'timeout', true],
    [{ is: 'unanswered', reason: 'bad-answer', detail: '' }, 'bad-answer', false],
    [answered(401, 'INVALID_SESSION_ID', 'Session expired or invalid'), 'signed-out', false],
    [answered(401, 'INVALID_SESSION_ID', 'Connected app is not attached to Agent'), 'barred', false],
    [answered(403, 'REQUEST_LIMIT_EXCEEDED'), 'rate-limited', true],
    [answered(403, 'API_DISABLED_FOR_ORG'), 'barred', false],
    [answered(403, 'TXN_SECURITY_NO_ACCESS'), 'barred', false],
    [answered(403, 'INSUFFICIENT_ACCESS'), 'forbidden', false],
    [answered(400, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'), 'forbidden', false],
    [answered(404, 'NOT_FOUND'), 'not-found', false],
    [answered(404, 'ENTITY_IS_DELETED'), 'not-found', false],
    [answered(400, 'QUERY_TIMEOUT'), 'unavailable', true],
    [answered(503), 'unavailable', true],
    [answered(400, 'MALFORMED_QUERY'), 'refused', false],
    [answered(400), 'bad-answer', false],
  ])('%j is %s', (failure, code, retryable) => {
    expect(readFault(failure).fault).toMatchObject({ code, retryable });
  });
});
