import { useBanso, useMilestone } from '@banso/sdk/react';

export function Board({ tasks }: { readonly tasks: readonly string[] }) {
  const banso = useBanso();
  const added = useMilestone('task-added');
  if (tasks.length === 0) {
    return (
      <section>
        <p>まだ何もありません。</p>
        {added?.status === 'open' && <button onClick={() => banso('start', 'add-a-task')}>使い方を見る</button>}
      </section>
    );
  }
  return (
    <section>
      <ul>
        {tasks.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      {added?.status === 'reached' && <p>最初のタスクができました。</p>}
    </section>
  );
}
