import { describe, expect, it } from 'vitest';
import { createBox } from '../page/box.ts';
import type { Entry } from './entry.ts';
import { createStore } from './store.ts';

const entry = (seq: number): Entry => ({
  key: `q:${seq}`,
  queue: 'q',
  seq,
  id: `i${seq}`,
  user: null,
  at: 0,
  text: '{}',
  bytes: 2,
});

/** As `localStorage` is: names are its own properties. It takes `room` entries. */
function storage(room = Infinity): Storage {
  const verbs = {
    getItem: (name: string) => (Object.hasOwn(own, name) ? own[name] : null),
    setItem(name: string, text: string) {
      if (Object.keys(own).length >= room) throw new DOMException('full', 'QuotaExceededError');
      own[name] = text;
    },
    removeItem: (name: string) => void delete own[name],
  };
  const own: Record<string, string> = Object.create(verbs);
  return own as unknown as Storage;
}

const open = (found: Storage) => createStore(createBox('banso-pk:', () => found));

describe('the store of a page', () => {
  it('holds what is put as soon as the call returns, for other tabs and later pages too', () => {
    const shared = storage();
    expect(open(shared).put(entry(1))).toBe(true);
    expect(open(shared).put(entry(2))).toBe(true);
    open(shared).remove(['q:1']);
    expect(open(shared).read()).toEqual([entry(2)]);
  });

  it('says so when there is no room, or no storage at all, and throws nothing', () => {
    expect(open(storage(0)).put(entry(1))).toBe(false);
    const refused = createStore(
      createBox('banso-pk:', () => {
        throw new DOMException('denied', 'SecurityError');
      }),
    );
    expect(refused.put(entry(1))).toBe(false);
    expect(refused.read()).toEqual([]);
    expect(() => refused.remove(['q:1'])).not.toThrow();
  });

  it('leaves what is not an event of ours where it is', () => {
    const shared = storage();
    shared.setItem('host', 'own');
    shared.setItem('banso-pk:e/q:9', '{');
    shared.setItem('banso-pk:e/q:8', '{"key":8}');
    expect(open(shared).read()).toEqual([]);
    open(shared).remove(['host']);
    expect(shared.getItem('host')).toBe('own');
  });
});
