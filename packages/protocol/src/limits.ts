/** Limits of one request. A sender splits; a reader refuses what is over. */
export const limits = {
  bodyBytes: 512 * 1024,
  itemsPerBatch: 200,
  itemBytes: 32 * 1024,
  nameLength: 120,
  idLength: 200,
  depth: 8,
  keys: 200,
} as const;
