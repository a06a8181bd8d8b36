import type { EngineName } from './engines.ts';

const writesOutAll =
  'writes `all: initial !important` out into every property, which axe takes for spacing of text that a reader cannot change; a reader’s own style sheet still outranks it.';

/**
 * What is not the same in every engine, by name, with the reason. The scenarios read it, and where it is a fact of the engine a
 * test holds it against the engine, so that an entry goes when its reason is gone.
 */
export const differences = {
  noNavigationApi: {
    webkit: 'WebKitGTK 2.50 has the Navigation API behind a switch: routes are noticed by acts and by a slow poll.',
  },
  noScrollEnd: {
    webkit: 'WebKitGTK 2.50 has no `scrollend`: the place is compared when scrolling has paused.',
  },
  noIdleCallback: {
    webkit: 'WebKitGTK 2.50 has no `requestIdleCallback`: nothing of ours may rely on it.',
  },
  writesOutAll: {
    firefox: `Firefox ${writesOutAll}`,
    webkit: `WebKitGTK ${writesOutAll}`,
  },
} satisfies Record<string, Partial<Record<EngineName, string>>>;

/** The reason why this engine differs there; undefined: it does not. */
export function differenceIn(engine: EngineName, name: keyof typeof differences): string | undefined {
  return (differences[name] as Partial<Record<EngineName, string>>)[engine];
}

/** Page traits on which the card is not where it belongs, by engine, with the reason. */
const anchorDifferences: Partial<Record<EngineName, Readonly<Record<string, string>>>> = {
  webkit: {
    zoomed:
      'WebKitGTK 2.50 gives the boxes of zoomed elements in their own pixels, not the viewport’s: the card waits at the edge.',
  },
};

export function differenceAt(engine: EngineName, trait: string): string | undefined {
  return anchorDifferences[engine]?.[trait];
}
