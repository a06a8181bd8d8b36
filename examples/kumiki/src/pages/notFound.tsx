import { useDesk } from '../ui/desk.ts';
import { pathTo } from '../ui/route.ts';

export function NotFound() {
  const { text } = useDesk();
  return (
    <div class="empty">
      <h1>{text.notFound.title}</h1>
      <p class="quiet">{text.notFound.lead}</p>
      <a class="button" href={pathTo.apps}>
        {text.notFound.back}
      </a>
    </div>
  );
}
