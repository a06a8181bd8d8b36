/** What pages ask: a constant each, so that a bundle brings only those it uses. All are in `paths` too. */
export const bootstrapPath = '/v1/bootstrap';
export const batchPath = '/v1/batch';
export const previewsPath = '/v1/previews';
