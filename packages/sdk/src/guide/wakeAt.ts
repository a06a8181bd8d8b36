import type { Facts, Instant } from '@banso/engine';
import type { Choice } from '@banso/engine/guides';
import { momentsInPage } from '@banso/engine/rules';
import type { PagePlan, View } from '@banso/protocol';

/** When something else may be shown though nothing happens, by the server's clock; Infinity: time alone changes nothing. */
export function wakeAt(
  { experiences }: Pick<PagePlan, 'experiences'>,
  view: Pick<View, 'wakeAt'>,
  { held }: Pick<Choice, 'held'>,
  facts: Facts,
): Instant {
  const moments = [
    Date.parse(view.wakeAt!),
    ...held.map(({ opensAt }) => opensAt!),
    ...experiences.flatMap(({ audience, trigger }) =>
      [audience, trigger].flatMap((rule) => momentsInPage(rule, facts)),
    ),
  ];
  return Math.min(...moments.filter((at) => at > facts.now));
}
