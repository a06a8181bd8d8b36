import type { KindReport, Reaching } from '@banso/engine';
import { Mark } from '../../parts/mark.tsx';
import { percentRange, range } from '../../language/range.ts';
import { signed } from '../../language/signed.ts';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { useTaskTitles } from './useTaskTitles.ts';

const marks = { works: ['done', 'good'], harms: ['stuck', 'bad'], cannotTell: ['unknown', 'quiet'] } as const;

/** Each figure with how many it is of and its interval. */
export function KindTable({ kinds }: { readonly kinds: readonly KindReport[] }) {
  const { words } = useDesk();
  const say = words.taskReport;
  const titles = useTaskTitles();
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
  return (
    <Table<KindReport>
      caption={say.reportKinds}
      rows={kinds}
      keyOf={({ kind }) => kind}
      columns={[
        { head: say.kind, names: true, cell: ({ kind }) => titles.kind(kind) },
        { head: say.done90, numeric: true, cell: ({ done }) => number.format(done) },
        {
          head: say.perTask,
          numeric: true,
          cell: ({ done, minutes }) => (done === 0 ? '–' : number.format(minutes / done)),
        },
        { head: say.withPerson, cell: ({ worked }) => <Share of={worked} /> },
        {
          head: say.without,
          cell: ({ without, against }) => (
            <>
              <Share of={without} />
              {without.of > 0 && <span class="beneath">{say.against[against]}</span>}
            </>
          ),
        },
        { head: say.difference, cell: ({ difference }) => <Difference of={difference} /> },
        {
          head: say.verdict,
          cell: ({ verdict }) => (
            <Mark icon={marks[verdict][0]} tone={marks[verdict][1]}>
              {say.verdicts[verdict]}
            </Mark>
          ),
        },
      ]}
    />
  );
}

function Share({ of: { n, of, share } }: { readonly of: Reaching }) {
  const { words } = useDesk();
  if (!share) return <span class="quiet">–</span>;
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent' }).format(share.share);
  return (
    <>
      {percent} <span class="quiet">{percentRange(share.low, share.high, words.locale)}</span>
      <span class="beneath">{words.shell.of(String(n), String(of))}</span>
    </>
  );
}

function Difference({ of }: { readonly of: KindReport['difference'] }) {
  const { words } = useDesk();
  const say = words.taskReport;
  if (!of) return <span class="quiet">–</span>;
  const points = (share: number) => signed(share * 100, words.locale);
  return (
    <>
      {say.points(points(of.share))}
      <span class="beneath">{range(points(of.low), points(of.high), words.locale)}</span>
    </>
  );
}
