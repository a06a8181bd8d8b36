import { frictionOf } from '@banso/engine';
import type { Localized, Tour } from '@banso/engine';
import type { ToursReport } from '@banso/protocol';
import { wholeTitle } from '../../account/titles.ts';
import { readTourStands } from '../../directory/tourStands.ts';
import type { Asked } from './guard.ts';

/** `GET /console/api/reports/tours` */
export async function reportTours({ env, json, var: { caches, project } }: Asked): Promise<Response> {
  const [plan, stands] = await Promise.all([caches.plan(env, project), readTourStands(env.DB, project.key)]);
  const tours = [...(plan?.experiences.values() ?? [])].flatMap(({ experience }) =>
    experience.kind === 'tour' ? [experience] : [],
  );
  const steps = tours.flatMap((tour) =>
    frictionOf(tour, stands).map((one) => ({ ...one, title: titleOf(tour, one.step), of: wholeTitle(tour.title) })),
  );
  return json({
    steps: steps
      .filter(({ reached }) => reached > 0)
      .sort((a, b) => (b.share?.low ?? 0) - (a.share?.low ?? 0) || b.reached - a.reached),
  } satisfies ToursReport);
}

const titleOf = ({ steps }: Tour, step: string): Localized<string> => {
  const found = steps.find(({ key }) => key === step);
  return found?.title ? wholeTitle(found.title) : {};
};
