import { addressOf } from '../../route/routes.ts';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';

const rooms = ['settings', 'webhooks', 'audit'] as const;

/** The views under Settings. */
export function Rooms({ current }: { readonly current: (typeof rooms)[number] }) {
  const { words } = useDesk();
  const titles = { settings: words.settings.general, webhooks: words.webhooks.title, audit: words.audit.title };
  return (
    <Views
      label={words.settings.title}
      current={current}
      views={rooms.map((view) => ({ key: view, title: titles[view], address: addressOf({ view }) }))}
    />
  );
}
