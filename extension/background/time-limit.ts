/** The answer of `work`, or undefined when it has not settled in time. `work` itself goes on. */
export function within<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => resolve(undefined), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
