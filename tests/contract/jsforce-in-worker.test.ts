import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jsforceForWorker } from '../../crm-connector/salesforce/jsforce-shims/vite-aliases.ts';

/** A bundler accepts far more of jsforce than a worker runs, so the bundle is tried where it will live. */
const ANSWERS: Record<string, RequestListener> = {
  '/services/data/v66.0/query?q=SELECT+Id+FROM+Account': (request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        authorization: request.headers.authorization,
        client: request.headers['sforce-call-options'],
        cookie: request.headers.cookie ?? null,
      }),
    );
  },
  '/services/data/v66.0/refused': (_request, response) => {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end('[{"message":"No such column","errorCode":"INVALID_FIELD"}]');
  },
  '/services/data/v66.0/composite': (request, response) => {
    response.setHeader('content-type', 'application/json');
    request.pipe(response);
  },
  '/services/data/v66.0/cut': (request) => request.socket.destroy(),
  '/services/data/v66.0/half': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"totalSize":');
    response.on('drain', () => request.socket.destroy());
    setImmediate(() => request.socket.destroy());
  },
  '/services/data/v66.0/silent': () => {},
  '/services/data/v66.0/redirect': (_request, response) => response.writeHead(302, { location: '/' }).end(),
};

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let origin: string;
let workerCode: string;

async function bundle(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [jsforceForWorker()],
    build: {
      outDir: folder,
      minify: true,
      lib: {
        entry: join(import.meta.dirname, 'worker/org-call-worker.ts'),
        formats: ['es'],
        fileName: 'worker',
      },
    },
  });
  return readFileSync(join(folder, 'worker.js'), 'utf8');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-worker-'));
  workerCode = await bundle();
  server = createServer((request, response) => {
    if (request.url === '/worker.js') {
      response.setHeader('content-type', 'text/javascript').end(workerCode);
    } else if (request.url === '/') {
      response
        .setHeader('content-type', 'text/html')
        .setHeader('set-cookie', 'sid=1')
        .end('<title>page</title>');
    } else {
      const answer = ANSWERS[request.url ?? ''];
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.goto(origin);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

function callInWorker(path: string, body?: unknown): Promise<unknown> {
  const message = { origin, path: `/services/data/v66.0/${path}`, body };
  return page.evaluate(
    (given) =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(given);
      }),
    message,
  );
}

it('is small, and neither evaluates code nor loads any later', () => {
  expect(gzipSync(workerCode).length).toBeLessThan(45_000);
  expect(workerCode).not.toMatch(/\beval\(|new Function\(|\bimport\(/);
});

it('answers a query, with the token and our name, without cookies', async () => {
  expect(await callInWorker('query?q=SELECT+Id+FROM+Account')).toEqual({
    answer: { authorization: 'Bearer 00D!token', client: 'client=Parley', cookie: null },
  });
});

it('sends a body', async () => {
  expect(await callInWorker('composite', { compositeRequest: [] })).toEqual({
    answer: { compositeRequest: [] },
  });
});

it('keeps the status and the words of an error', async () => {
  expect(await callInWorker('refused')).toMatchObject({
    failure: {
      is: 'answered',
      status: 400,
      errors: [{ errorCode: 'INVALID_FIELD', message: 'No such column' }],
    },
  });
});

it.each([
  ['cut', 'network'],
  ['half', 'network'],
  ['silent', 'timeout'],
  ['redirect', 'network'],
])('settles when the answer is %s', async (path, reason) => {
  expect(await callInWorker(path)).toMatchObject({ failure: { is: 'unanswered', reason } });
});
