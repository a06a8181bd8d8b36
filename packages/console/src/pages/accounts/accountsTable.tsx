import type { AccountRow } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Progress } from '../../parts/progress.tsx';
import { percent } from '../../language/percent.ts';
import { signed } from '../../language/signed.ts';
import { BandMark, StatusMark } from '../../parts/marks.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';
import { Dash } from '../../parts/dash.tsx';

interface AccountsTableProps {
  readonly rows: readonly AccountRow[];
  readonly busy: boolean;
  /** Tells how each stands between will and skill. */
  readonly standings: boolean;
}

export function AccountsTable({ rows, busy, standings }: AccountsTableProps) {
  const { project, words } = useDesk();
  const { accounts } = words;
  return (
    <Table<AccountRow>
      caption={accounts.title}
      rows={rows}
      busy={busy}
      short
      keyOf={({ id }) => id}
      columns={[
        { head: accounts.name, names: true, class: 'account-name', cell: (row) => <AccountName row={row} /> },
        { head: accounts.status, class: 'account-status', cell: ({ status }) => <StatusMark status={status} /> },
        { head: accounts.progress, class: 'account-progress', cell: ({ progress }) => <Progress of={progress} /> },
        ...(project.bands
          ? [{ head: accounts.health, class: 'account-health', cell: (row: AccountRow) => <Health row={row} /> }]
          : []),
        ...(standings
          ? [
              {
                head: words.follow.title,
                class: 'account-follow',
                cell: ({ follow }: AccountRow) => (follow ? words.follow.standings[follow] : <Dash />),
              },
            ]
          : []),
        ...(project.touches
          ? [
              {
                head: accounts.touch,
                class: 'account-touch',
                cell: ({ touch }: AccountRow) => (touch ? words.touchLevels[touch] : <Dash />),
              },
            ]
          : []),
        { head: accounts.stuckAt, class: 'account-stuck', cell: (row) => <StuckAt row={row} /> },
        { head: accounts.people, numeric: true, cell: ({ users }) => users },
        {
          head: accounts.lastSeen,
          numeric: true,
          cell: ({ lastSeenAt }) =>
            lastSeenAt ? <When at={lastSeenAt} day /> : <span class="quiet">{accounts.never}</span>,
        },
      ]}
    />
  );
}

function AccountName({ row }: { readonly row: AccountRow }) {
  return (
    <>
      <a href={addressOf({ view: 'account', account: row.id })} data-account={row.id}>
        {row.name}
      </a>
      <span class="beneath">
        <code>{row.id}</code>
        {row.plan && ` · ${row.plan}`}
      </span>
    </>
  );
}

/** The band, with the score and where it is going; where too little is known for a band, how much is. */
function Health({ row: { health } }: { readonly row: AccountRow }) {
  const { words, times } = useDesk();
  if (!health) return <Dash />;
  const { band, score, trend, coverage } = health;
  return (
    <>
      <BandMark band={band} />
      <span class="beneath" title={words.health.asOf(times.day(health.day))}>
        {score === null ? '–' : words.health.outOf(String(score))}
        {band === null && ` · ${words.health.knownShort(percent(coverage, words.locale))}`}
        {trend !== null && ` · ${words.health.trendShort(signed(trend, words.locale))}`}
      </span>
    </>
  );
}

function StuckAt({ row }: { readonly row: AccountRow }) {
  const { words, times, now } = useDesk();
  if (!row.stuckAt) return <Dash />;
  return (
    <>
      {titleOf(row.stuckAt.title, words.locale, row.stuckAt.key)}
      {row.stuckSince && (
        <time class="beneath" dateTime={row.stuckSince} title={times.exact(row.stuckSince)}>
          {words.accounts.late(times.length(now() - Date.parse(row.stuckSince)), times.date(row.stuckSince))}
        </time>
      )}
    </>
  );
}
