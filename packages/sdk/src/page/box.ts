import { encode } from '../tools/encode.ts';

/** A part of a page's storage that is ours, with values as JSON. Nothing here throws: storage may be full, refused or absent. */
export interface Box {
  get(name: string): unknown;
  /** False when it could not be kept. */
  set(name: string, value: unknown): boolean;
  remove(name: string): void;
  /** Names that begin so. */
  keys(prefix: string): readonly string[];
  /** What every name of ours begins with in the storage itself. */
  readonly prefix: string;
}

/** `find` is called each time: in some frames the mere property access throws, and may stop doing so once access is granted. */
export function createBox(prefix: string, find: () => Storage): Box {
  function attempt<T>(run: (storage: Storage) => T, otherwise: T): T;
  function attempt(run: (storage: Storage) => void): void;
  function attempt<T>(run: (storage: Storage) => T, otherwise?: T): T | undefined {
    try {
      return run(find());
    } catch {
      return otherwise;
    }
  }
  return {
    prefix,
    get: (name) => attempt((storage) => JSON.parse(storage.getItem(prefix + name) ?? 'null') as unknown, null),
    // It says nothing where it kept it, and throws where it did not.
    set: (name, value) => attempt((storage) => storage.setItem(prefix + name, encode(value)) === undefined, false),
    remove: (name) => attempt((storage) => storage.removeItem(prefix + name)),
    keys: (start) =>
      attempt((storage) => {
        const ours = Object.keys(storage).filter((name) => name.startsWith(prefix + start));
        return ours.map((name) => name.slice(prefix.length));
      }, []),
  };
}
