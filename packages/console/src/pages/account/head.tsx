import type { AccountPage } from '@banso/protocol';
import { accountName, textOf } from '../../account/names.ts';
import type { Names } from '../../account/names.ts';
import { Icon } from '../../parts/icon.tsx';
import { judge } from '../../account/judge.ts';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Progress } from '../../parts/progress.tsx';
import { sentence } from '../../account/sentence.ts';
import { BandMark, StatusMark } from '../../parts/marks.tsx';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

interface HeadProps {
  readonly page: AccountPage;
  readonly names: Names;
}

/** Where are they, what is next, does it need me, why. */
export function Head({ page, names }: HeadProps) {
  const { words, times, now } = useDesk();
  const { account } = page;
  const judgement = judge(page);
  const { before, need, after } = sentence(judgement, words, names, times, now());
  const plan = textOf(account.traits, 'plan');
  return (
    <>
      <PageTitle title={accountName(account)} />
      <p class={`answer answer-${judgement.need}`}>
        <Icon name={judgement.need} />
        <span>
          {before}
          <strong>{need}</strong>
          {after}
        </span>
      </p>
      <dl class="facts">
        <div>
          <dt>{words.account.status}</dt>
          <dd>
            <StatusMark status={account.status} />
          </dd>
        </div>
        <div>
          <dt>{words.account.progress}</dt>
          <dd>
            <Progress of={account.progress} />
          </dd>
        </div>
        {account.health && (
          <div>
            <dt>{words.health.title}</dt>
            <dd>
              <a class="bare" href="#health">
                <BandMark band={account.health.band} />
              </a>
            </dd>
          </div>
        )}
        <Fact name={words.account.started} at={account.startedAt} />
        <Fact name={words.account.lastSeen} at={account.lastSeenAt} />
        {plan && (
          <div>
            <dt>{words.account.plan}</dt>
            <dd>{plan}</dd>
          </div>
        )}
        <div>
          <dt>ID</dt>
          <dd>
            <code>{account.id}</code>
          </dd>
        </div>
      </dl>
    </>
  );
}

function Fact({ name, at }: { readonly name: string; readonly at: string | null }) {
  const { words } = useDesk();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{at ? <When at={at} day /> : <span class="quiet">{words.account.never}</span>}</dd>
    </div>
  );
}
