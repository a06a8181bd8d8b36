import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../../desk.ts';

const kept = 'banso.shortcuts';

/**
 * `/` searches, `j` and `k` walk the rows, Enter opens. They can be switched off (WCAG 2.1.4): someone who speaks to their
 * computer would set them off by talking.
 */
export function Shortcuts() {
  const { accounts } = useDesk().words;
  const [on, setOn] = useState(() => localStorage.getItem(kept) !== 'off');

  useEffect(() => {
    if (!on) return;
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);

  return (
    <details class="shortcuts">
      <summary>{accounts.keys}</summary>
      <dl>
        {accounts.keysList.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => {
            localStorage.setItem(kept, currentTarget.checked ? 'on' : 'off');
            setOn(currentTarget.checked);
          }}
        />
        {accounts.keysOn}
      </label>
    </details>
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('search')?.focus();
  } else if (event.key === 'j') {
    walk(1);
  } else if (event.key === 'k') {
    walk(-1);
  }
}

/** The focus is on a row's own link, so that Enter opens it without any help of ours. */
function walk(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-account]')];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1);
  links[to]?.focus();
}
