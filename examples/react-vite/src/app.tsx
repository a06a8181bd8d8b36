import { useBanso, useProgress } from '@banso/sdk/react';
import { useState } from 'react';
import { AddTask } from './addTask.tsx';
import { Board } from './board.tsx';

export function App() {
  const banso = useBanso();
  const progress = useProgress();
  const [tasks, setTasks] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState(false);

  function add(title: string): void {
    setTasks([...tasks, title]);
    setAdding(false);
    banso('track', 'task.added', { title });
  }

  return (
    <main>
      <header>
        <h1>やること</h1>
        {progress !== undefined && <meter value={progress} aria-label="はじめかたの進み具合" />}
        <button id="new-task" onClick={() => setAdding(true)}>
          タスクを追加
        </button>
      </header>
      <Board tasks={tasks} />
      {adding && <AddTask onAdd={add} onClose={() => setAdding(false)} />}
    </main>
  );
}
