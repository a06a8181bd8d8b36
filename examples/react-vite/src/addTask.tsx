import { useBusy } from '@banso/sdk/react';
import { useState } from 'react';

interface AddTaskProps {
  readonly onAdd: (title: string) => void;
  readonly onClose: () => void;
}

export function AddTask({ onAdd, onClose }: AddTaskProps) {
  const [title, setTitle] = useState('');
  useBusy();
  return (
    <form
      className="dialog"
      role="dialog"
      aria-label="タスクを追加"
      onSubmit={(event) => {
        event.preventDefault();
        if (title) onAdd(title);
      }}
    >
      <label>
        内容 <input value={title} onChange={(event) => setTitle(event.target.value)} autoFocus />
      </label>
      <button>保存</button>
      <button type="button" onClick={onClose}>
        やめる
      </button>
    </form>
  );
}
