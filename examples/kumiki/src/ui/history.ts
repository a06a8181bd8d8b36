import { useEffect, useState } from 'preact/hooks';
import { pathTo } from './route.ts';

/**
 * The address as state. Links inside the demo are followed without a load, except those to the settings and to the
 * gallery, which are documents of their own.
 */
export function usePath(): [string, (path: string) => void] {
  const [path, setPath] = useState(location.pathname);
  const go = (next: string) => {
    if (isDocument(next)) return location.assign(next);
    history.pushState(null, '', next);
    scrollTo(0, 0);
    setPath(next);
  };

  useEffect(() => {
    const onPop = () => setPath(location.pathname);
    const onClick = (event: MouseEvent) => {
      const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!plain || event.defaultPrevented || !link || link.target || link.origin !== location.origin) return;
      if (!link.pathname.startsWith('/demo/') || isDocument(link.pathname) || link.hash) return;
      event.preventDefault();
      go(link.pathname);
    };
    addEventListener('popstate', onPop);
    addEventListener('click', onClick);
    return () => {
      removeEventListener('popstate', onPop);
      removeEventListener('click', onClick);
    };
  }, []);

  return [path, go];
}

function isDocument(path: string): boolean {
  return path.startsWith(pathTo.settings) || path.startsWith(pathTo.gallery);
}
