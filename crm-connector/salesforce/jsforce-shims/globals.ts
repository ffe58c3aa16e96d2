/** jsforce reads `process.env` while it loads; a worker has no `process`. Import this before jsforce. */
const scope = globalThis as { process?: unknown };
scope.process ??= { env: {} };

export {};
