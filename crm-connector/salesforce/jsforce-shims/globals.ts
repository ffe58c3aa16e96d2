/** jsforce reads `process.env` and `global` while it loads; a worker has neither. Import this before jsforce. */
const scope = globalThis as { process?: unknown; global?: unknown };
scope.process ??= { env: {} };
scope.global ??= globalThis;

export {};
