import type { Issue } from '@banso/playbook';

/** In the address of a page of the app: what is shown there is the draft that the token names, to whoever opened it and nobody else. */
export const previewParam = 'banso-preview';

/** A draft that can be looked at in the app. */
export interface PreviewAnswer {
  /** Errors, where there is nothing to look at; else warnings. */
  readonly issues: readonly Issue[];
  /** The app's address with the token; without the app where the project does not name it; null with errors. */
  readonly url: string | null;
  readonly endsAt: string | null;
}
