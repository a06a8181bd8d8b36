import { useEffect, useRef } from 'preact/hooks';
import { addressOf } from '../../route/routes.ts';
import type { AccountsQuery } from '../../api/console.ts';
import { useDesk } from '../../desk.ts';

interface SearchAccountsProps {
  readonly query: AccountsQuery;
}

const pause = 250;

/** Searches while the reader types, a moment after the last key, and not in the middle of a Japanese conversion. */
export function SearchAccounts({ query }: SearchAccountsProps) {
  const { router, words } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const field = input.current;
    if (field && field.value !== query.q && document.activeElement !== field) field.value = query.q;
  }, [query.q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search() {
    clearTimeout(timer.current);
    const q = input.current?.value.trim() ?? '';
    if (q !== query.q) router.go(addressOf({ view: 'accounts' }, { ...query, q, cursor: '' }), { replace: true });
  }

  function soon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(search, pause);
  }

  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <label for="search" class="unseen">
        {words.accounts.search}
      </label>
      <input
        ref={input}
        id="search"
        type="search"
        autoComplete="off"
        placeholder={words.accounts.searchHint}
        defaultValue={query.q}
        onInput={(event) => {
          if (!(event as InputEvent).isComposing) soon();
        }}
        onCompositionEnd={soon}
      />
    </form>
  );
}
