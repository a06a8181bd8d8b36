import type { Place } from '../parse/place.ts';
import type { Check, Checkable } from './check.ts';
import { leavesOf, type PlacedLeaf } from './leaves.ts';
import { conditionOf } from './milestonesJudged.ts';

/** A segment or a milestone that in the end asks for itself can never be told. */
export const conditionCycles: Check = (project) => {
  tellCycles(segmentEdges(project), 'segment');
  tellCycles(milestoneEdges(project), 'milestone');
};

type Edges = ReadonlyMap<string, { readonly place: Place; readonly to: readonly string[] }>;

function segmentEdges({ project }: Checkable): Edges {
  const segments = Object.entries(project.value.segments ?? {});
  return new Map(
    segments.map(([key, condition]) => {
      const place = project.place.at('segments', key);
      return [key, { place, to: named(leavesOf(condition, place), 'segment') }];
    }),
  );
}

function milestoneEdges({ project, playbooks }: Checkable): Edges {
  return new Map(
    playbooks.flatMap(({ value, place }) =>
      (value.milestones ?? []).map((milestone, i) => {
        const at = place.at('milestones', i, 'reached');
        const leaves = leavesOf(conditionOf(milestone), at, project.value.segments);
        return [milestone.key, { place: at, to: named(leaves, 'milestone') }] as const;
      }),
    ),
  );
}

const named = (leaves: Iterable<PlacedLeaf>, kind: 'segment' | 'milestone') =>
  Array.from(leaves).flatMap(({ leaf }) => (kind in leaf ? [(leaf as { [k in typeof kind]: string })[kind]] : []));

function tellCycles(edges: Edges, what: string): void {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const trail: string[] = [];
    const visit = (key: string): void => {
      const edge = edges.get(key);
      if (trail.includes(key)) {
        if (key === start)
          edge?.place.error(
            'cycle',
            `The ${what} "${key}" asks for itself: ${[...trail, key].join(' → ')}.`,
            'Let one of them stand on events or traits.',
          );
        return;
      }
      if (done.has(key)) return;
      trail.push(key);
      edge?.to.forEach(visit);
      trail.pop();
    };
    visit(start);
    done.add(start);
  }
}
