/** What every page asks; the others are in `paths`, so that no page pays for their names. */
export const pagePaths = {
  bootstrap: '/v1/bootstrap',
  batch: '/v1/batch',
} as const;
