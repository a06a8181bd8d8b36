import type { AccountBody, AccountPage, HealthBody } from '@banso/protocol';
import { BandMark } from '../../../parts/marks.tsx';
import { enumerated } from '../../../language/enumerated.ts';
import { Fortnight } from './fortnight.tsx';
import { HealthParts } from './healthParts.tsx';
import { HealthTrend } from './healthTrend.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { Section } from '../../../parts/section.tsx';
import { signed } from '../../../language/signed.ts';
import { titleOf } from '../../../language/locale.ts';
import { When } from '../../../parts/when.tsx';
import { useDesk } from '../../../desk.ts';
import { percent } from '../../../language/percent.ts';

interface HealthProps {
  readonly account: AccountBody;
  readonly history: AccountPage['health'];
}

/** How the account does: the score and its band, what it is made of, where it is going, and how much of it is known. */
export function Health({ account: { health, fortnight, signs }, history }: HealthProps) {
  const { words, times } = useDesk();
  const say = words.health;
  return (
    <Section
      id="health"
      title={say.title}
      actions={health && <span class="quiet">{say.asOf(times.day(health.day))}</span>}
    >
      {signs.length > 0 && <Signs signs={signs} />}
      {history === null ? (
        <p class="quiet">{say.notMeasured}</p>
      ) : health === null ? (
        <p class="quiet">
          {say.notTold} {say.notToldWhat}
        </p>
      ) : (
        <>
          <Summary health={health} shadow={history.shadow} />
          <HealthParts health={health} />
          <HealthTrend days={history.days} />
        </>
      )}
      {fortnight && <Fortnight fortnight={fortnight} />}
    </Section>
  );
}

function Signs({ signs }: Pick<AccountBody, 'signs'>) {
  const { words } = useDesk();
  return (
    <ul class="signs">
      {signs.map(({ sign, since }) => (
        <li key={sign}>
          <Mark icon="act" tone="bad">
            {words.health.signs[sign]}
          </Mark>{' '}
          {since && <When at={since} day />}
        </li>
      ))}
    </ul>
  );
}

function Summary({ health, shadow }: { readonly health: HealthBody; readonly shadow: HealthBody | null }) {
  const { words } = useDesk();
  const say = words.health;
  const unknown = health.axes.flatMap(({ measures }) => measures.filter(({ value }) => value === null));
  return (
    <>
      <dl class="facts score-facts">
        <div>
          <dt>{say.score}</dt>
          <dd>
            <span class="score">
              {health.score ?? '–'}
              <span class="score-whole"> / 100</span>
            </span>
            <BandMark band={health.band} />
          </dd>
        </div>
        <div>
          <dt>{say.trend}</dt>
          <dd>
            {health.trend === null ? (
              <span class="quiet">{say.noTrend}</span>
            ) : (
              say.trendOf(signed(health.trend, words.locale))
            )}
          </dd>
        </div>
        <div>
          <dt>{say.known}</dt>
          <dd>
            {say.knownOf(percent(health.coverage, words.locale))}
            {unknown.length > 0 && (
              <span class="beneath">
                {say.unknownIs(
                  enumerated(
                    unknown.map(({ key, title }) => titleOf(title, words.locale, key)),
                    words.locale,
                  ),
                )}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{say.scoredBy}</dt>
          <dd>
            {health.version}
            <span class="beneath">{titleOf(health.profile.title, words.locale, health.profile.key)}</span>
          </dd>
        </div>
        {shadow && (
          <div>
            <dt>{say.shadow}</dt>
            <dd class="shadow-score">
              {shadow.version} · {shadow.score ?? '–'} <BandMark band={shadow.band} />
            </dd>
          </div>
        )}
      </dl>
      {health.band === null && <p class="quiet">{say.tooLittle}</p>}
      {health.vetoedBy && <p class="quiet">{say.vetoed(words.axes[health.vetoedBy])}</p>}
    </>
  );
}
