export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  /** The part of the view that the address points at; empty: none. */
  readonly part: string;
  /** How many views were opened before this one in this page's life: 0 for the one the browser loaded. */
  readonly moves: number;
}

export interface Router {
  place(): Place;
  go(address: string, how?: { readonly replace?: boolean }): void;
  /** Returns its stop. */
  listen(heard: () => void): () => void;
}

/** Routes by the history API; links under `/console/` are followed without a load. `stop` gives the page back as it was. */
export function startRouter(page: Window & typeof globalThis): Router & { stop: () => void } {
  const listeners = new Set<() => void>();
  let moves = 0;
  let current = read();

  function read(): Place {
    const { hash, pathname, search } = page.location;
    return { path: pathname, query: new URLSearchParams(search), part: hash.slice(1), moves };
  }

  function moved() {
    if (page.location.pathname !== current.path) moves += 1;
    current = read();
    for (const heard of listeners) heard();
  }

  function go(address: string, { replace = false } = {}) {
    const from = current.path;
    page.history[replace ? 'replaceState' : 'pushState'](null, '', address);
    moved();
    if (current.path !== from) page.scrollTo(0, 0);
  }

  function onClick(event: MouseEvent) {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target !== '' || link.hasAttribute('download')) return;
    const to = new URL(link.href);
    if (to.origin !== page.location.origin || !to.pathname.startsWith('/console/')) return;
    if (to.hash !== '' && to.pathname === page.location.pathname) return;
    event.preventDefault();
    go(to.pathname + to.search + to.hash);
  }

  page.addEventListener('popstate', moved);
  page.document.addEventListener('click', onClick);
  return {
    place: () => current,
    go,
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    stop: () => {
      page.removeEventListener('popstate', moved);
      page.document.removeEventListener('click', onClick);
    },
  };
}
