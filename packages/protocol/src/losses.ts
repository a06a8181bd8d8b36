/** Why a page lost something before it was sent; a batch's `dropped` counts by these. */
export const pageLosses = ['cap', 'tooLarge', 'noConsent', 'unauthorised', 'malformed', 'refused'] as const;

/** Why something that was sent did not become an event, or became one that nobody vouched for; counted by the Worker. */
export const serverLosses = [
  'invalid',
  'badToken',
  'unverified',
  'identityMismatch',
  'segmentPassedOver',
  'erased',
] as const;

export type PageLoss = (typeof pageLosses)[number];

/** `other`: for a reason that is none of these, a page of another version, or somebody who plays with the public key. */
export type LossReason = PageLoss | (typeof serverLosses)[number] | 'other';

/** `GET /console/api/losses`: one row a reason, none where nothing was counted in the last 30 days. */
export interface LossesBody {
  readonly losses: readonly {
    readonly reason: LossReason;
    /** In the last 7 UTC days, today among them; `month`: in the last 30. */
    readonly week: number;
    readonly month: number;
    /** The last UTC day on which it happened, `2026-11-22`. */
    readonly last: string;
  }[];
}
