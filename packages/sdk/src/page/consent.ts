import type { Box } from './box.ts';

export interface Consent {
  granted(): boolean;
  set(granted: boolean): void;
}

/**
 * Whether anything may be stored or sent. Where the page says consent is required, or the browser asks not to be tracked
 * (Do Not Track, Global Privacy Control), it is not given until the page says so. The answer itself is kept.
 */
export function createConsent(navigator: Navigator, required: boolean, box: Box): Consent {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  const asked = required || doNotTrack === '1' || globalPrivacyControl;
  let said = box.get('consent');
  return {
    granted: () => (typeof said === 'boolean' ? said : !asked),
    set(granted) {
      said = granted;
      box.set('consent', granted);
    },
  };
}
