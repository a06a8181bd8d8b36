import type { DayScore, HealthDay } from '@banso/protocol';
import { useDesk } from '../desk.ts';

interface ScoreChartProps {
  /** What the picture says, in words. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly days: readonly HealthDay[];
}

const day = 86_400_000;
const bands = ['healthy', 'concerning', 'poor'] as const;

/**
 * Scores by day over the zones of the three bands. A line ends where a day has no score and where the way of scoring changed, since
 * scores of two versions are two things. Drawn without its texts, so that it can be stretched.
 */
export function ScoreChart({ label, from, to, days }: ScoreChartProps) {
  const { words } = useDesk();
  return (
    <div class="chart" role="img" aria-label={label}>
      <div class="chart-bands" aria-hidden="true">
        {bands.map((band) => (
          <span key={band}>{words.bands[band]}</span>
        ))}
      </div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path class="chart-rule" d="M0 30H100M0 60H100" />
        <path class="chart-shadow" d={pathOf(days, ({ shadow }) => shadow)} />
        <path class="chart-line" d={pathOf(days, ({ told }) => told)} />
      </svg>
      <div class="chart-ends" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </div>
    </div>
  );
}

function pathOf(days: readonly HealthDay[], scoreOf: (day: HealthDay) => DayScore | null): string {
  const at = (of: HealthDay | undefined) => Date.parse(of?.day ?? '') / day;
  const start = at(days[0]);
  const length = Math.max(1, at(days.at(-1)) - start);
  let version: string | null = null;
  return days
    .map((one) => {
      const told = scoreOf(one);
      const goesOn = told !== null && told.version === version;
      version = told?.score == null ? null : told.version;
      if (told?.score == null) return '';
      const place = `${round((100 * (at(one) - start)) / length)} ${100 - told.score}`;
      // A point of its own is drawn as a line of no length with round ends.
      return goesOn ? `L${place}` : `M${place}h0`;
    })
    .join('');
}

const round = (n: number) => Math.round(n * 100) / 100;
