import { h, setChildren } from '../dom.ts';
import { icon } from '../icon.ts';
import type { Desk, View } from './desk.ts';
import { createFeed, unreadIn } from './feed.ts';
import { articlesForHere, byTitle } from './order.ts';
import { contactOf, failure, forward, headingOf, row, section, skeleton } from './parts.ts';
import type { Search } from './search/search.ts';

/** So many are looked over in one go. */
const FEW = 6;

export interface Home extends View {
  /** What a person who asks for help begins with. */
  readonly field: HTMLElement;
  /** Draws what has changed in the plan, the view and the articles. */
  update(articles: 'coming' | 'failed' | 'there'): void;
  stop(): void;
}

/** The panel's first view: search, articles for here, what is new, the checklist, a way to a person. */
export function createHome(desk: Desk, retry: () => void): Home {
  const { surface, words } = desk;
  const lists = h('div', {});
  const element = h('div', { class: 'view' });
  let search: Search | null = null;
  let coming = false;
  let stopped = false;
  let query = '';

  /** Brings what searching needs, before the first key is pressed. */
  const prepare = () => {
    if (search || coming) return;
    coming = true;
    Promise.all([import('./search/search.ts'), surface.articles()])
      .then(([{ startSearch }, index]) => startSearch(desk, index))
      .catch(() => null)
      .then((started) => {
        coming = false;
        search = started;
        if (stopped) stop();
        else show();
      });
  };
  const show = () => {
    search?.show(query);
    const answer = search ? search.element : coming ? skeleton() : failure(words, searchFor);
    setChildren(element, [field, query ? answer : lists]);
  };
  const searchFor = () => {
    query = field.value.trim();
    prepare();
    show();
  };
  /** What is being converted is not what is meant yet. */
  const typed = (event: Event) => (event as InputEvent).isComposing || searchFor();
  const field = h('input', {
    type: 'search',
    'aria-label': words.search,
    placeholder: words.search,
    autocomplete: 'off',
    onfocus: prepare,
    oninput: typed,
    oncompositionend: searchFor,
  });
  setChildren(element, [field, lists]);
  const stop = () => {
    stopped = true;
    search?.stop();
  };

  const news = h('span', { class: 'count' });
  const list = surface.plan.experiences
    .filter((one) => one.kind === 'checklist' && (!one.audience || surface.judge(one.audience) === 'yes'))
    .sort((one, other) => other.priority - one.priority)[0];
  const ways = section('', [
    row(() => desk.open(createFeed(desk)), h('span', {}, words.news), news, icon(forward)),
    ...(list ? [row(() => desk.start(list.key), h('span', {}, words.list), icon(forward))] : []),
    ...contactOf(desk).map((contact) => h('li', {}, contact)),
  ]);

  const openAll = () => {
    const rows = byTitle(desk.articles(), surface.plan.locale).map((article) =>
      row(() => desk.read(article), article.title),
    );
    const all = h('div', { class: 'view all' }, h('ul', {}, ...rows));
    desk.open({ heading: headingOf(words.all), element: all });
  };

  let drawn = '';
  return {
    field,
    heading: headingOf(words.open),
    element,
    stop,
    seen: (now) => now || search?.flush(),
    update(articles) {
      const unread = unreadIn(surface);
      setChildren(news, unread > 0 ? [h('span', { class: 'new' }, `${unread}`)] : []);
      const all = desk.articles();
      const here = articlesForHere(surface, all);
      const few = (here.length > 0 ? here : byTitle(all, surface.plan.locale)).slice(0, FEW);
      const wanted = [articles, ...few.map(({ key }) => key)].join();
      // What has the focus keeps it.
      if (wanted === drawn) return;
      drawn = wanted;
      const rows = few.map((article) => row(() => desk.read(article), article.title));
      if (all.length > few.length)
        rows.push(
          row(openAll, h('span', {}, words.all), h('span', { class: 'count' }, `${all.length}`), icon(forward)),
        );
      setChildren(lists, [
        articles === 'coming'
          ? skeleton()
          : articles === 'failed'
            ? failure(words, retry)
            : section(here.length > 0 ? words.forHere : words.articles, rows),
        ways,
      ]);
    },
  };
}
