import type { CallsPage } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { CallList } from './callList.tsx';
import { callListAddress } from '../../api/console.ts';
import { ConnectRates } from './connectRates.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Groups } from './groups.tsx';
import { Paging } from '../../parts/paging.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Section } from '../../parts/section.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';

/** Whom to call of those whose first fortnight is over. Month, groups and page are in the address. */
export function Calls() {
  const { api, place, words } = useDesk();
  const query = {
    cohort: place.query.get('cohort') ?? '',
    groups: place.query.get('groups') ?? '',
    state: place.query.get('state') ?? '',
    cursor: place.query.get('cursor') ?? '',
  };
  const page = useAnswer(JSON.stringify(query), (signal) => api.calls(query, signal));
  return (
    <>
      <PageTitle title={words.calls.title} />
      <p class="lead">{words.calls.lead}</p>
      <Answer to={page}>
        {(value) =>
          value.cohort === null ? (
            <Empty title={words.calls.emptyTitle}>
              <p>{words.calls.emptyFix}</p>
            </Empty>
          ) : (
            <Cohort
              page={value}
              cohort={value.cohort}
              chosen={chosenIn(query.groups) ?? value.groups}
              cursor={query.cursor}
              busy={page.busy}
              again={page.again}
            />
          )
        }
      </Answer>
    </>
  );
}

interface CohortProps {
  readonly page: CallsPage;
  readonly cohort: string;
  /** The groups to be listed, of which the page may not know yet. */
  readonly chosen: readonly number[];
  readonly cursor: string;
  readonly busy: boolean;
  readonly again: () => void;
}

function Cohort({ page, cohort, chosen, cursor, busy, again }: CohortProps) {
  const { words, times } = useDesk();
  const say = words.calls;
  const groups = page.groups.join(',');
  const state = page.state ?? '';
  const number = new Intl.NumberFormat(words.locale);
  return (
    <>
      <Views
        label={say.cohorts}
        current={cohort}
        views={page.cohorts.map(({ month, groups, unknown }) => ({
          key: month,
          title: times.month(month),
          count: groups.reduce((a, b) => a + b, unknown),
          address: addressOf({ view: 'calls' }, { cohort: month }),
        }))}
      />
      <Groups page={page} cohort={cohort} chosen={chosen} />
      <Section
        id="list"
        title={say.list}
        actions={
          page.total > 0 && (
            <a class="button" href={callListAddress({ cohort, groups, state }, words.locale)} download>
              {say.csv}
            </a>
          )
        }
      >
        <p class="found" role="status">
          {!busy &&
            (page.state
              ? say.foundIn(words.callStates[page.state], page.total, number.format(page.total))
              : say.found(page.total, number.format(page.total)))}
          {page.state && (
            <>
              {' '}
              <a href={`${addressOf({ view: 'calls' }, { cohort, groups })}#list`}>{say.foundAll}</a>
            </>
          )}
        </p>
        {page.rows.length === 0 ? (
          <Empty title={say.noneTitle}>
            <p>{say.noneFix}</p>
          </Empty>
        ) : (
          <CallList rows={page.rows} busy={busy} again={again} />
        )}
        <Paging
          first={cursor === '' ? null : addressOf({ view: 'calls' }, { cohort, groups, state })}
          next={page.cursor && addressOf({ view: 'calls' }, { cohort, groups, state, cursor: page.cursor })}
        />
      </Section>
      <ConnectRates sources={page.sources} />
    </>
  );
}

const chosenIn = (groups: string): readonly number[] | null => (groups === '' ? null : groups.split(',').map(Number));
