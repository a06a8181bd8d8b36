import { safeAddress } from '@banso/engine';
import type { Video } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Step } from '../schema/step.ts';
import { localized } from './localized.ts';
import type { Scope } from './scope.ts';

export function compileVideo(video: NonNullable<Step['video']>, place: Place, scope: Scope): Video {
  if (video.captions === undefined)
    place.warn(
      'noCaptions',
      'This video says nothing to those who do not hear it.',
      'Give it "captions" (WebVTT), or say the same in the body when it has no sound.',
    );
  return {
    src: mediaAddress(video.src, place.at('src')),
    poster: video.poster === undefined ? null : mediaAddress(video.poster, place.at('poster')),
    captions:
      video.captions === undefined ? null : localized(video.captions, place.at('captions'), scope, mediaAddress),
    width: video.width,
    height: video.height,
  };
}

/** A page that is served safely loads nothing that is not, and a path that is not from the root is another on each page. */
function mediaAddress(written: string, place: Place): string {
  const safe = safeAddress(written);
  if (safe === null || !/^(https:\/\/|\/)/i.test(safe))
    place.error(
      'badAddress',
      `"${written}" is not an address that a card may load from.`,
      'Use https, or a path of the product that begins with "/".',
    );
  return safe ?? '';
}
