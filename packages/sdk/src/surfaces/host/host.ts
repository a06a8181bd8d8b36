import { closestAcross } from '../../page/standing.ts';
import type { Surface } from '../surface.ts';
import { createFocus } from './focus.ts';
import type { Focus } from './focus.ts';
import { isDark } from './scheme.ts';
import { baseStyles } from './styles.ts';

/** Set by our own build, true only in builds for tests, whose tools cannot look into a closed root; absent in others' builds. */
declare const __OPEN_ROOT__: boolean;

export interface Host {
  /** What the page sees of the surface, and what its events seem to come from. */
  readonly element: Element;
  /** Where a surface draws. */
  readonly root: HTMLElement;
  readonly focus: Focus;
  /** Says something once, when the reader's screen reader is next idle. */
  announce(text: string): void;
  /** The one way into the page: `put` puts the host there, near something whose lightness it takes on. */
  enter(near: Element | null, put: () => void): void;
  /** Goes where `target` can be reached (into the dialog that it is in) and takes on the page's lightness there. True: it had to move. */
  settle(target: Element | null): boolean;
  stop(): void;
}

/** A live region must have been there for a moment before what is written into it is heard. */
const HEARD = 150;

/**
 * The one element that a surface adds to the page, once it is settled, with everything else inside its shadow root. `first`: before
 * those of other surfaces in the Tab order, whichever came first.
 */
export function startHost({ plan, begun }: Pick<Surface, 'plan' | 'begun'>, styles: string, first = false): Host {
  const element = document.createElement('banso-host');
  // Inline and important: a page's own rules for `*` or `body > *` must not reach it.
  element.style.cssText =
    'all:initial!important;position:fixed!important;top:0!important;left:0!important;display:block!important';
  const shadow = element.attachShadow({
    mode: typeof __OPEN_ROOT__ !== 'undefined' && __OPEN_ROOT__ ? 'open' : 'closed',
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(baseStyles + styles);

  const root = document.createElement('div');
  root.lang = plan.locale;
  root.dir = plan.direction;
  const { accent, onAccent, radius } = plan.theme;
  // Checked when the playbook was compiled: hexadecimal colours, 0 to 24 px.
  root.style.cssText = `--accent:${accent};--on-accent:${onAccent};--radius:${radius}px`;

  const region = document.createElement('div');
  region.className = 'spoken';
  region.role = 'status';
  shadow.append(region, root);
  let saying: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    clearTimeout(saying);
    element.remove();
  };
  begun?.push(stop);
  const dress = (dark: boolean) => {
    const isUntouched = navigator.userActivation?.hasBeenActive === false;
    root.className = `root${dark ? ' dark' : ''}${isUntouched ? ' untouched' : ''}`;
  };
  const enter = (near: Element | null, put: () => void) => {
    // Read before the page is changed: it need not be laid out for it.
    const dark = isDark(near);
    put();
    // Not sooner: what has an anchor WebKit 2.50 may lay out without the sheet that it had before it was in the page.
    shadow.adoptedStyleSheets = [sheet];
    dress(dark);
  };

  return {
    element,
    root,
    focus: createFocus(shadow),
    announce(text) {
      clearTimeout(saying);
      region.textContent = '';
      saying = setTimeout(() => (region.textContent = text), HEARD);
    },
    settle(target) {
      const near =
        target?.ownerDocument === document ? target : (target?.ownerDocument.defaultView?.frameElement ?? null);
      // A modal dialog makes all outside it inert, as what is full screen does; a home-made one often pulls the focus back.
      const home =
        (near && closestAcross(near, 'dialog:modal,[aria-modal=true],:fullscreen:not(:root)')) ?? document.body;
      // Gone for good once it was stopped, whoever is late.
      const moved = !stopped && element.parentNode !== home;
      if (moved) enter(near, () => home.insertBefore(element, first ? home.querySelector(':scope>banso-host') : null));
      else dress(isDark(near));
      return moved;
    },
    enter,
    stop,
  };
}
