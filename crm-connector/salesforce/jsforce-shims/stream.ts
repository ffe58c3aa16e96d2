import { EventEmitter } from 'events';

/**
 * jsforce makes a stream for every request and pipes it, even when nobody reads it. Our transport answers
 * whole bodies, so these accept the plumbing and carry nothing; `stream-browserify` for it would be 25 kB.
 */
class InertStream extends EventEmitter {
  pipe<T>(target: T): T {
    return target;
  }
  write(): never {
    throw new Error('Streams carry nothing in the extension');
  }
  end(): this {
    return this;
  }
}

export {
  InertStream as Duplex,
  InertStream as PassThrough,
  InertStream as Readable,
  InertStream as Transform,
  InertStream as Writable,
};
