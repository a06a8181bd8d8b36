/**
 * Records keyed by names that other people chose (`constructor`, `__proto__`): read own keys only, write without assignment.
 */
export function get<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function put<T>(record: { readonly [key: string]: T }, key: string, value: T): { readonly [key: string]: T } {
  return { ...record, [key]: value };
}

/** Writes into a record that nobody else holds yet; `__proto__` is a name like any other. */
export function set<T>(record: { [key: string]: T }, key: string, value: T): void {
  if (key === '__proto__')
    Object.defineProperty(record, key, { value, writable: true, enumerable: true, configurable: true });
  else record[key] = value;
}
