import type { SpreadReport as Body } from '@banso/protocol';
import { Answer } from '../../parts/answer.tsx';
import { Dash } from '../../parts/dash.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Section } from '../../parts/section.tsx';
import { signed } from '../../language/signed.ts';
import { ShareOf } from '../../parts/shareOf.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';

type Told = Body['surveys'][number];
type Reason = Told['reasons'][number];

/** Why customers leave where the product has not spread, and elsewhere. */
export function SpreadReport() {
  const { api, words } = useDesk();
  const say = words.reports.spread;
  const answered = useAnswer('spread', (signal) => api.spreadReport(signal));
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Answer to={answered}>
        {({ surveys }) =>
          surveys.every(({ asked }) => asked === 0) ? (
            <Empty title={say.empty}>
              <p>{say.emptyFix}</p>
            </Empty>
          ) : (
            <>
              {surveys.map((one) => (
                <Survey key={one.survey} told={one} />
              ))}
            </>
          )
        }
      </Answer>
    </>
  );
}

function Survey({ told }: { readonly told: Told }) {
  const { words } = useDesk();
  const say = words.reports.spread;
  const title = titleOf(told.title, words.locale, told.survey);
  const bands = told.reasons[0]?.bands.map(({ band }) => band) ?? [];
  return (
    <Section id={told.survey} title={title}>
      <p class="quiet lead">{say.asked(new Intl.NumberFormat(words.locale).format(told.asked))}</p>
      <Table<Reason>
        caption={title}
        rows={told.reasons}
        keyOf={({ reason }) => reason}
        columns={[
          {
            head: say.reason,
            names: true,
            cell: ({ reason, title: of }) => (reason === 'other' ? say.other : titleOf(of, words.locale, reason)),
          },
          ...bands.map((band, i) => ({
            head: words.bands[band],
            cell: (row: Reason) => {
              const cell = row.bands[i];
              return cell && <ShareOf {...cell} none="–" />;
            },
          })),
          { head: say.difference, cell: ({ difference }) => <Difference of={difference} /> },
        ]}
      />
    </Section>
  );
}

function Difference({ of }: { readonly of: Reason['difference'] }) {
  const { words } = useDesk();
  const points = (share: number) => signed(share * 100, words.locale);
  if (!of) return <Dash />;
  return (
    <>
      {words.reports.spread.points(points(of.share))}
      <span class="beneath">{words.reports.followUps.points(points(of.low), points(of.high))}</span>
    </>
  );
}
