import { EventEmitter } from 'events';

/**
 * Instead of jsforce's own hub, which pulls in its registry and its `window`/`localStorage` client.
 * A connection only tells it that it exists.
 */
export default new EventEmitter();
