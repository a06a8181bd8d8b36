/**
 * Records keyed by names that other people chose (`constructor`, `__proto__`): read own keys only, write without assignment.
 */
export function get<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function put<T>(record: { readonly [key: string]: T }, key: string, value: T): { readonly [key: string]: T } {
  return { ...record, [key]: value };
}
