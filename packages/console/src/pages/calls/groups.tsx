import { GROUP8_AXES, isHigh } from '@banso/engine';
import type { CallsPage, CallState, FunnelBody } from '@banso/protocol';
import { callStates } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Mark } from '../../parts/mark.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';
import { Dash } from '../../parts/dash.tsx';

interface Group {
  readonly group: number;
  readonly n: number;
  readonly funnel: FunnelBody | null;
}

interface GroupsProps {
  readonly page: CallsPage;
  readonly cohort: string;
  readonly chosen: readonly number[];
}

/** The eight groups with how many are in each and how far their calls came; which of them are listed is chosen here. */
export function Groups({ page, cohort, chosen }: GroupsProps) {
  const { router, words } = useDesk();
  const say = words.calls;
  const counts = page.cohorts.find(({ month }) => month === cohort);
  const groups = (counts?.groups ?? []).map((n, i): Group => ({
    group: i + 1,
    n,
    funnel: page.funnel.find(({ group }) => group === i + 1) ?? null,
  }));

  function choose(group: number, listed: boolean) {
    const wanted = listed ? [...chosen, group] : chosen.filter((one) => one !== group);
    const inOrder = [
      ...page.called.filter((one) => wanted.includes(one)),
      ...wanted.filter((one) => !page.called.includes(one)).sort((a, b) => a - b),
    ];
    router.go(addressOf({ view: 'calls' }, { cohort, groups: inOrder.join(',') }), { replace: true });
  }

  return (
    <Section id="groups" title={say.groups}>
      <Table<Group>
        caption={say.groups}
        rows={groups}
        short
        keyOf={({ group }) => String(group)}
        columns={[
          { head: say.group, names: true, class: 'group-name', cell: (row) => <Name row={row} page={page} /> },
          ...GROUP8_AXES.map((axis) => ({
            head: words.axes[axis],
            cell: ({ group }: Group) => <Level high={isHigh(group, axis)} />,
          })),
          { head: say.accounts, numeric: true, cell: (row) => <Accounts row={row} cohort={cohort} /> },
          ...callStates.map((state) => ({
            head: words.callStates[state],
            numeric: true,
            class: 'funnel',
            cell: ({ group, funnel }: Group) => (
              <Count n={funnel?.[state] ?? 0} group={group} state={state} cohort={cohort} />
            ),
          })),
          {
            head: say.listed,
            cell: ({ group }) => (
              <input
                type="checkbox"
                aria-label={`${say.listed}: ${say.n(String(group))}`}
                checked={chosen.includes(group)}
                disabled={chosen.length === 1 && chosen[0] === group}
                onChange={(event) => choose(group, event.currentTarget.checked)}
              />
            ),
          },
        ]}
      />
      {(counts?.unknown ?? 0) > 0 && <p class="quiet beneath-table">{say.unknown(String(counts?.unknown))}</p>}
    </Section>
  );
}

function Name({ row: { group }, page }: { readonly row: Group; readonly page: CallsPage }) {
  const { words } = useDesk();
  const hint = page.hints[String(group)];
  return (
    <>
      {words.calls.n(String(group))}
      {page.called.includes(group) && (
        <>
          {' '}
          <Mark icon="call" tone="calm">
            {words.calls.toCall}
          </Mark>
        </>
      )}
      {hint && <span class="beneath">{titleOf(hint, words.locale, '')}</span>}
    </>
  );
}

/** How many, with the way to them. */
function Accounts({ row: { group, n }, cohort }: { readonly row: Group; readonly cohort: string }) {
  const { words } = useDesk();
  if (n === 0) return <span class="quiet">0</span>;
  const say = words.calls;
  return (
    <a
      class="bare"
      href={`${addressOf({ view: 'calls' }, { cohort, groups: String(group) })}#list`}
      aria-label={say.showGroup(String(group), String(n))}
    >
      {n}
    </a>
  );
}

function Level({ high }: { readonly high: boolean }) {
  const { health } = useDesk().words;
  return <span class={high ? 'level level-high' : 'level'}>{high ? health.high : health.low}</span>;
}

interface CountProps {
  readonly n: number;
  readonly group: number;
  readonly state: CallState;
  readonly cohort: string;
}

/** How many of a group came so far, with the way to them. */
function Count({ n, group, state, cohort }: CountProps) {
  const { words } = useDesk();
  if (n === 0) return <Dash />;
  return (
    <a
      class="bare"
      href={`${addressOf({ view: 'calls' }, { cohort, groups: String(group), state })}#list`}
      aria-label={words.calls.showState(String(group), words.callStates[state], String(n))}
    >
      {n}
    </a>
  );
}
