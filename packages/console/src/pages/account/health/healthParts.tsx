import type { AxisBody, HealthBody } from '@banso/protocol';
import { Bar } from '../../../parts/bar.tsx';
import { BandMark } from '../../../parts/marks.tsx';
import { Table } from '../../../parts/table.tsx';
import { titleOf } from '../../../language/locale.ts';
import { useDesk } from '../../../desk.ts';
import { Dash } from '../../../parts/dash.tsx';

type Part =
  | { readonly of: 'axis'; readonly axis: AxisBody }
  | { readonly of: 'measure'; readonly axis: AxisBody; readonly measure: AxisBody['measures'][number] }
  | { readonly of: 'total'; readonly points: number | null };

/** Axes, their measures and the points of each, which add up to the score. */
export function HealthParts({ health }: { readonly health: HealthBody }) {
  const { words } = useDesk();
  const say = words.health;
  const parts = [
    ...health.axes.flatMap((axis): Part[] => [
      { of: 'axis', axis },
      ...axis.measures.map((measure): Part => ({ of: 'measure', axis, measure })),
    ]),
    { of: 'total', points: health.score } as const,
  ];
  return (
    <div class="parts">
      <Table<Part>
        caption={say.parts}
        rows={parts}
        keyOf={(part) =>
          part.of === 'total' ? 'total' : part.of === 'axis' ? part.axis.axis : `${part.axis.axis}/${part.measure.key}`
        }
        columns={[
          { head: say.measure, names: true, class: 'part-name', cell: (part) => <Name part={part} /> },
          { head: say.value, numeric: true, cell: (part) => <Value part={part} /> },
          { head: say.worth, cell: (part) => <Worth part={part} /> },
          { head: say.band, cell: (part) => (part.of === 'axis' ? <BandMark band={part.axis.band} /> : null) },
          { head: say.points, numeric: true, cell: (part) => <Points part={part} /> },
        ]}
      />
    </div>
  );
}

function Name({ part }: { readonly part: Part }) {
  const { words } = useDesk();
  if (part.of === 'total') return <strong>{words.health.total}</strong>;
  if (part.of === 'axis') return <strong>{words.axes[part.axis.axis]}</strong>;
  return <span class="of-axis">{titleOf(part.measure.title, words.locale, part.measure.key)}</span>;
}

function Value({ part }: { readonly part: Part }) {
  const { words } = useDesk();
  if (part.of !== 'measure') return null;
  if (part.measure.value === null) return <span class="quiet">{words.bands.unknown}</span>;
  return <>{new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 }).format(part.measure.value)}</>;
}

function Worth({ part }: { readonly part: Part }) {
  if (part.of === 'total') return null;
  const score = part.of === 'axis' ? part.axis.score : part.measure.score;
  if (score === null) return <Dash />;
  return (
    <Bar of={score / 100} text={String(Math.round(score))} class={part.of === 'axis' ? 'bar bar-strong' : 'bar'} />
  );
}

function Points({ part }: { readonly part: Part }) {
  if (part.of === 'total') return <strong>{part.points ?? '–'}</strong>;
  if (part.of === 'axis') return <strong>{part.axis.score === null ? '–' : part.axis.points}</strong>;
  return <>{part.measure.score === null ? '–' : part.measure.points}</>;
}
