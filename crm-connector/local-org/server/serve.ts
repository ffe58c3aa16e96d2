import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from '../faults/fault-orders.ts';
import { REFUSALS, serverError } from '../faults/refusals.ts';
import { answerRequest } from './answer-request.ts';
import type { CallRecord } from './call-audit.ts';
import { jsonReply, type OrgReply, type OrgRequest } from './exchange.ts';
import type { LocalOrg } from './local-org.ts';
import { BodyTooLarge, readRequest } from './read-request.ts';

/** Timers of faults still running, so that closing the org ends them too. */
export type Timers = Set<NodeJS.Timeout>;

/** Answers one HTTP exchange, by way of whatever fault was ordered for it. */
export async function serve(
  org: LocalOrg,
  timers: Timers,
  scheme: 'http' | 'https',
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let request: OrgRequest;
  try {
    request = await readRequest(incoming, scheme);
  } catch (error) {
    if (error instanceof BodyTooLarge) send(response, bodyTooLarge(error), 'GET');
    else response.destroy(); // the client went away while sending
    return;
  }
  if (request.path.startsWith('/__org/')) {
    send(response, answer(org, request, unaudited(), false), request.method);
    return;
  }
  const arrivedAt = org.clock().toString({ smallestUnit: 'millisecond' });
  const callOptions = request.headers['sforce-call-options'];
  const audit = org.audit.arrived(arrivedAt, request.method, request.target, callOptions);
  const fault = org.faults.take(request.method, request.target);
  if (fault) meetFault(org, timers, fault, request, audit, response);
  else finish(org, request, audit, response);
}

function finish(org: LocalOrg, request: OrgRequest, audit: CallRecord, response: ServerResponse): void {
  send(response, answer(org, request, audit, false), request.method);
}

function answer(org: LocalOrg, request: OrgRequest, audit: CallRecord, rowsLocked: boolean): OrgReply {
  let reply: OrgReply;
  try {
    reply = answerRequest(org, request, audit, rowsLocked);
  } catch (error) {
    console.error(error);
    reply = jsonReply(500, [
      { message: `An unexpected error occurred: ${error}`, errorCode: 'UNKNOWN_EXCEPTION' },
    ]);
  }
  audit.status = reply.status;
  return reply;
}

function meetFault(
  org: LocalOrg,
  timers: Timers,
  { fault, ms }: Fault,
  request: OrgRequest,
  audit: CallRecord,
  response: ServerResponse,
): void {
  switch (fault) {
    case 'drop-before':
      response.destroy();
      return;
    case 'hang':
      return;
    case 'lost-answer':
      answer(org, request, audit, false);
      response.destroy();
      return;
    case 'late-commit':
      response.destroy();
      later(timers, ms, () => answer(org, request, audit, false));
      return;
    case 'half-answer':
      sendHalf(response, answer(org, request, audit, false));
      return;
    case 'delay':
      later(timers, ms, () => finish(org, request, audit, response));
      return;
    case 'lock':
      send(response, answer(org, request, audit, true), request.method);
      return;
    case '500':
      answer(org, request, audit, false);
      audit.status = 500;
      send(response, serverError(), request.method);
      return;
    case '503':
    case '401':
    case '403':
    case '429': {
      const reply = REFUSALS[fault]();
      audit.status = reply.status;
      send(response, reply, request.method);
    }
  }
}

function later(timers: Timers, ms: number, work: () => void): void {
  const timer = setTimeout(() => {
    timers.delete(timer);
    work();
  }, ms);
  timers.add(timer);
}

function send(response: ServerResponse, reply: OrgReply, method: string): void {
  if (response.destroyed) return;
  const body = Buffer.from(reply.body);
  const bodiless = reply.status === 204 || reply.status === 304;
  response.writeHead(reply.status, headersOf(reply, bodiless ? undefined : body.length));
  response.end(bodiless || method === 'HEAD' ? undefined : body);
}

/** The whole length is announced, half the body comes, then the connection is cut. */
function sendHalf(response: ServerResponse, reply: OrgReply): void {
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, headersOf(reply, Math.max(2, body.length)));
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function headersOf(reply: OrgReply, length: number | undefined): Record<string, string | string[]> {
  const headers = Object.entries(reply.headers).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : [...value],
  ]);
  return {
    ...Object.fromEntries(headers),
    ...(length === undefined ? {} : { 'content-length': String(length) }),
  };
}

function bodyTooLarge({ message }: BodyTooLarge): OrgReply {
  return jsonReply(413, [{ message, errorCode: 'REQUEST_ENTITY_TOO_LARGE' }], { connection: 'close' });
}

/** `/__org` keeps itself out of the audit. */
function unaudited(): CallRecord {
  return { at: '', method: '', path: '', status: 0, apiCalls: 0, client: null };
}
