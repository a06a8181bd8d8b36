import { WILL_AND_SKILL } from '@banso/engine';
import type { AccountsPage, OnboardingStatus, ProjectBody } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { AccountsTable } from './accountsTable.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Paging } from '../../parts/paging.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { SearchAccounts } from './searchAccounts.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';
import type { Words } from '../../language/words.ts';

const order: readonly OnboardingStatus[] = ['stuck', 'onTrack', 'notStarted', 'done'];
const touchOrder = ['high', 'low', 'tech'] as const;
const bandOrder = ['poor', 'concerning', 'healthy', 'unknown'] as const;

/**
 * All accounts, stuck first, or by health. Search, filter and page are in the address; without any, what waits for a person comes first.
 */
export function Accounts() {
  const { api, place, project, words } = useDesk();
  const query = {
    status: place.query.get('status') ?? '',
    band: place.query.get('band') ?? '',
    order: place.query.get('order') ?? '',
    touch: place.query.get('touch') ?? '',
    follow: place.query.get('follow') ?? '',
    q: place.query.get('q') ?? '',
    cursor: place.query.get('cursor') ?? '',
  };
  const page = useAnswer(JSON.stringify(query), (signal) => api.accounts(query, signal));
  const filtered = (by: { readonly [name: string]: string }) => addressOf({ view: 'accounts' }, { ...by, q: query.q });

  return (
    <>
      <PageTitle title={words.accounts.title} />
      {project.tasks > 0 && !Object.values(query).some(Boolean) && (
        <p class="lead">
          <a href={addressOf({ view: 'tasks' })}>{words.tasks.waiting(project.tasks)}</a>
        </p>
      )}
      <div class="tools">
        <Views
          label={words.accounts.byStatus}
          current={[query.band, query.order, query.touch, query.follow].some(Boolean) ? 'other' : query.status}
          views={[
            { key: '', title: words.accounts.all, count: sum(project), address: filtered({}) },
            ...order.map((status) => ({
              key: status,
              title: words.statuses[status],
              count: project.totals[status],
              address: filtered({ status }),
            })),
          ]}
        />
        <SearchAccounts query={query} />
      </div>
      {project.bands && (
        <Views
          label={words.health.byBand}
          lead={words.health.title}
          current={query.band || (query.order === 'health' ? 'health' : '')}
          views={[
            { key: 'health', title: words.health.lowest, address: filtered({ order: 'health' }) },
            ...bandOrder.map((band) => ({
              key: band,
              title: words.bands[band],
              count: project.bands?.[band] ?? 0,
              address: filtered({ band }),
            })),
          ]}
        />
      )}
      {project.follows && (
        <Views
          label={words.follow.by}
          lead={words.follow.title}
          current={query.follow || (query.order === 'follow' ? 'follow' : '')}
          views={[
            { key: 'follow', title: words.follow.first, address: filtered({ order: 'follow' }) },
            ...WILL_AND_SKILL.map((follow) => ({
              key: follow,
              title: words.follow.standings[follow],
              count: project.follows?.[follow] ?? 0,
              address: filtered({ follow }),
            })),
          ]}
        />
      )}
      {project.touches && (
        <Views
          label={words.accounts.byTouch}
          lead={words.accounts.touch}
          current={query.touch}
          views={touchOrder.map((touch) => ({
            key: touch,
            title: words.touchLevels[touch],
            count: project.touches?.[touch] ?? 0,
            address: filtered({ touch }),
          }))}
        />
      )}
      <p class="found" role="status">
        {page.value && !page.busy && found(page.value, words)}
      </p>
      <Answer to={page}>
        {(accounts) =>
          accounts.accounts.length === 0 ? (
            <NoAccounts searched={[query.q, query.status, query.band, query.touch, query.follow].some(Boolean)} />
          ) : (
            <>
              <WholeUntil at={accounts.wholeUntil} />
              <AccountsTable
                rows={accounts.accounts}
                busy={page.busy}
                standings={query.follow !== '' || query.order === 'follow'}
              />
              <Paging
                first={query.cursor === '' ? null : addressOf({ view: 'accounts' }, { ...query, cursor: '' })}
                next={accounts.cursor && addressOf({ view: 'accounts' }, { ...query, cursor: accounts.cursor })}
              />
            </>
          )
        }
      </Answer>
      <Shortcuts />
    </>
  );
}

/** A list that lags behind says so; nothing where it does not. */
function WholeUntil({ at }: { readonly at: string | null }) {
  const { times, words } = useDesk();
  return at === null ? null : <p class="notice">{words.accounts.wholeUntil(times.moment(at))}</p>;
}

function found({ total }: AccountsPage, words: Words): string {
  return words.accounts.found(total, new Intl.NumberFormat(words.locale).format(total));
}

function sum({ totals }: ProjectBody): number {
  return order.reduce((all, status) => all + totals[status], 0);
}

function NoAccounts({ searched }: { readonly searched: boolean }) {
  const { project, words } = useDesk();
  const { accounts } = words;
  return searched ? (
    <Empty title={accounts.noneTitle}>
      <p>{accounts.noneFix}</p>
      <p>
        <a href={addressOf({ view: 'accounts' })}>{accounts.noneClear}</a>
      </p>
    </Empty>
  ) : (
    <Empty title={accounts.emptyTitle}>
      <p>{accounts.emptyFix}</p>
      <p>
        <a href="/demo/">{accounts.emptyDemo}</a>
      </p>
      {project.development && (
        <p>
          {accounts.emptySample} <code>npm run sample</code>
        </p>
      )}
    </Empty>
  );
}
