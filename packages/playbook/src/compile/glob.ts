import type { Place } from '../parse/place.ts';

/** A path pattern as `matchGlob` reads it; anything else is an issue. */
export function checkedGlob(glob: string, place: Place): string {
  const fault = faultOf(glob);
  if (fault) place.error('badGlob', `"${glob}" is not a path pattern: ${fault[0]}.`, fault[1]);
  return glob;
}

function faultOf(glob: string): readonly [what: string, fix: string] | null {
  if (!/^(\/|\*\*)/.test(glob))
    return ['it does not start with "/"', 'Write the path alone, from its first "/": "/apps/*".'];
  if (/\*{3,}/.test(glob))
    return ['it has more than two stars in a row', 'Write "*" for a run within one segment, "**" for any run.'];
  if (/[?#]/.test(glob)) return ['a path has no "?" or "#"', 'Compare parameters by "query": { "tab": "members" }.'];
  const odd = /[\s\\^$|()[\]{}<>"]/.exec(glob);
  if (odd)
    return [
      `"${odd[0]}" has no meaning in it`,
      'Only "*" and "**" stand for other letters; join several patterns as a list.',
    ];
  if (glob.length > 200) return ['it is longer than 200 letters', 'Shorten it with "**".'];
  return null;
}
