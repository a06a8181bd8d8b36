import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../desk.ts';

interface PageTitleProps {
  readonly title: string;
}

/** The view's one h1. After a move inside the console it takes the focus, so that a screen reader starts here. */
export function PageTitle({ title }: PageTitleProps) {
  const { place } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (place.moves > 0) heading.current?.focus({ preventScroll: true });
  }, [place.moves]);
  useEffect(() => {
    document.title = `${title} · Banso`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
