import type { Signal, Target } from '@banso/engine';
import { standingOf } from './standing.ts';

export type Found = { readonly is: 'found'; readonly element: Element; readonly by: Signal['by'] };
export type NotFound = { readonly is: 'absent' | 'hidden' | 'zeroSize' | 'covered' | 'ambiguous' };
export type Outcome = Found | NotFound;
export type Find = (target: Target) => Outcome;
/** What elements are called by people; comes when a description asks for it. */
type Named = typeof import('./named.ts');

/** Finds what the descriptions in `given` mean. Rejects when the network does not give what they need. */
export async function createFind(given: unknown, testAttributes: readonly string[]): Promise<Find> {
  return finder(testAttributes, /"by":"(label|role)"/.test(JSON.stringify(given)) ? await import('./named.ts') : null);
}

export function finder(testAttributes: readonly string[], named: Named | null): Find {
  return (target) => findTarget(target, { testAttributes, named }, document);
}

interface Means {
  readonly testAttributes: readonly string[];
  readonly named: Named | null;
}

/**
 * The one element that a description means. Signals are tried in order and the first that names exactly one usable element
 * decides; when none does, the first that saw anything says why. Reads layout.
 */
function findTarget(target: Target, means: Means, page: ParentNode): Outcome {
  const within = target.within && findTarget(target.within, means, page);
  if (within && within.is !== 'found') return within;
  const scope = within ? within.element : page;
  let failed: Outcome = { is: 'absent' };
  const tries: (() => Outcome)[] = [
    ...target.signals.map((signal) => () => judge(select(signal, means, scope), signal.by)),
    ...target.or.map((other) => () => findTarget(other, means, scope)),
  ];
  for (const attempt of tries) {
    const outcome = attempt();
    if (outcome.is === 'found') return outcome;
    if (failed.is === 'absent') failed = outcome;
  }
  return failed;
}

function judge(candidates: readonly Element[], by: Signal['by']): Outcome {
  let failed: NotFound['is'] = 'absent';
  let found: Element | null = null;
  for (const candidate of candidates) {
    const element = boxed(candidate);
    const standing = standingOf(element);
    if (standing !== 'found') failed = standing;
    else if (found) return { is: 'ambiguous' };
    else found = element;
  }
  return found ? { is: 'found', element: found, by } : { is: failed };
}

/** `display: contents` has no box: its first child that has one stands for it. */
function boxed(element: Element): Element {
  const child = getComputedStyle(element).display === 'contents' && element.firstElementChild;
  return child ? boxed(child) : element;
}

/** Open shadow roots and same-origin frames are looked into only when the page around them has no match: the walk costs. */
function select(signal: Signal, means: Means, scope: ParentNode): Element[] {
  const here = selectIn(signal, means, scope);
  return here.length ? here : innerRoots(scope).flatMap((root) => select(signal, means, root));
}

function innerRoots(scope: ParentNode): ParentNode[] {
  const roots: (ParentNode | null)[] = scope instanceof Element ? [scope.shadowRoot] : [];
  for (const element of scope.querySelectorAll('*')) {
    if (element.shadowRoot) roots.push(element.shadowRoot);
    if (element.localName === 'iframe') roots.push((element as HTMLIFrameElement).contentDocument);
  }
  return roots.filter((root) => root !== null);
}

function selectIn(signal: Signal, { testAttributes, named }: Means, root: ParentNode): Element[] {
  switch (signal.by) {
    case 'label':
      return named?.labelledControls(root, signal.value) ?? [];
    case 'role':
      return named?.withRole(root, signal.role, signal.text) ?? [];
    case 'css':
      try {
        return [...root.querySelectorAll(signal.value)];
      } catch {
        return [];
      }
    default: {
      const attributes = signal.by === 'id' ? ['id'] : testAttributes;
      const selector = attributes.map((name) => `[${name}="${CSS.escape(signal.value)}"]`).join();
      return selector ? [...root.querySelectorAll(selector)] : [];
    }
  }
}
