import { useState } from 'preact/hooks';
import { Icon, Mark } from '../ui/icon.tsx';
import type { Sample } from './sample.ts';

const chips = { open: 'chip chip-draft', next: 'chip chip-live', done: 'chip' } as const;

/** A page of the product as it looks on an ordinary day: what the surfaces stand on. Nothing in it is kept. */
export function Backdrop({ text }: { text: Sample }) {
  const [query, setQuery] = useState('');
  const rows = text.rows.filter((row) => row.join(' ').toLowerCase().includes(query.trim().toLowerCase()));
  return (
    <>
      <div class="header">
        <div class="header-inner">
          <span class="brand">
            <Mark />
            <span>Kumiki</span>
          </span>
          <nav class="nav" aria-label={text.nav}>
            {(['apps', 'members', 'settings'] as const).map((one) => (
              <a key={one} href="#page" data-testid={`nav-${one}`} aria-current={one === 'apps' ? 'page' : undefined}>
                <Icon name={one} />
                {text[one]}
              </a>
            ))}
          </nav>
          <p class="whose">
            <span class="whose-account">{text.company}</span>
          </p>
        </div>
      </div>
      <main id="page" class="main" tabIndex={-1}>
        <div class="page-head">
          <div>
            <h1>{text.title}</h1>
            <p class="quiet">{text.lead}</p>
          </div>
          <button type="button" class="button" data-testid="add-record">
            <Icon name="plus" />
            {text.add}
          </button>
        </div>
        <section class="figures" aria-label={text.figures}>
          <div class="card figure" data-testid="figure-week">
            <h2>{text.week}</h2>
            <strong>{text.weekIs}</strong>
            <small>{text.weekNote}</small>
          </div>
          <div class="card figure" data-testid="figure-open">
            <h2>
              {text.open}
              <button type="button" class="about" data-testid="about-open" aria-label={text.aboutOpen}>
                ?
              </button>
            </h2>
            <strong>{text.openIs}</strong>
            <small>{text.openNote}</small>
          </div>
          <div class="card figure">
            <h2>{text.expected}</h2>
            <strong>{text.expectedIs}</strong>
            <small>{text.expectedNote}</small>
          </div>
        </section>
        <div class="toolbar">
          <h2 data-testid="records-title">{text.records}</h2>
          <label class="search">
            <Icon name="search" />
            <input
              type="search"
              value={query}
              aria-label={text.search}
              placeholder={text.search}
              data-testid="search-records"
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </label>
        </div>
        <section class="card records-list gallery-records" data-testid="records" aria-label={text.records}>
          <div class="table-scroll" tabIndex={0} role="group" aria-label={text.records}>
            <table>
              <thead>
                <tr>
                  {text.columns.map((one) => (
                    <th key={one} scope="col">
                      {one}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([date, customer, notes, by, state]) => (
                  <tr key={customer}>
                    <td class="numeric">{date}</td>
                    <td>{customer}</td>
                    <td class="wide">{notes}</td>
                    <td>{by}</td>
                    <td>
                      <span class={chips[state]}>{text.states[state]}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rows.length === 0 && <p class="empty-line">{text.none}</p>}
          </div>
        </section>
      </main>
    </>
  );
}
