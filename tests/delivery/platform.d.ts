/** What the transport asks of a browser, beside the types of the Worker that is counted by: the DOM’s own do not go together with those. */
interface LockManager {
  request(name: string, options: object, use: (lock: object | null) => Promise<void> | null): Promise<unknown>;
}
