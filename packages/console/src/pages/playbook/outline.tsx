import type { PlaybookOutline } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';
import { VisibleEffect } from './visibleEffect.tsx';
import { percent } from '../../language/percent.ts';

type Milestone = PlaybookOutline['milestones'][number];
type Experience = PlaybookOutline['experiences'][number];
type FollowUp = PlaybookOutline['followUps'][number];

/** What the version in force consists of, for the reader who does not read JSON. */
export function Outline({ of }: { readonly of: PlaybookOutline }) {
  const { words } = useDesk();
  const say = words.outline;
  return (
    <>
      {of.milestones.length > 0 && (
        <Section id="milestones" title={words.playbook.milestones} count={of.milestones.length}>
          <Table<Milestone>
            caption={words.playbook.milestones}
            rows={of.milestones}
            keyOf={({ key }) => key}
            columns={[
              { head: say.title, names: true, cell: (one) => <Title of={one} /> },
              { head: words.account.role, cell: ({ role }) => words.milestoneRoles[role] },
              { head: words.account.weight, numeric: true, cell: ({ weight }) => weight },
            ]}
          />
        </Section>
      )}
      {of.experiences.length > 0 && (
        <Section id="experiences" title={words.playbook.experiences} count={of.experiences.length}>
          <Table<Experience>
            caption={words.playbook.experiences}
            rows={of.experiences}
            keyOf={({ key }) => key}
            columns={[
              { head: say.title, names: true, cell: (one) => <Title of={one} /> },
              {
                head: say.kind,
                cell: ({ key, kind }) => (
                  <>
                    {say.kinds[kind] ?? kind}
                    {kind === 'survey' && (
                      <>
                        {' · '}
                        <a href={addressOf({ view: 'survey', survey: key })}>{say.surveys}</a>
                      </>
                    )}
                  </>
                ),
              },
            ]}
          />
        </Section>
      )}
      {of.followUps.length > 0 && (
        <Section id="follow-ups" title={words.playbook.followUps} count={of.followUps.length}>
          <Table<FollowUp>
            caption={words.playbook.followUps}
            rows={of.followUps}
            keyOf={({ key }) => key}
            columns={[
              { head: say.title, names: true, cell: (one) => <Title of={one} /> },
              { head: say.steps, numeric: true, cell: ({ steps }) => steps },
              {
                head: say.holdout,
                cell: ({ holdout }) =>
                  holdout === 0 ? <span class="quiet">{say.nobody}</span> : say.share(percent(holdout, words.locale)),
              },
              { head: say.effect, class: 'prose', cell: (one) => <VisibleEffect of={one} /> },
            ]}
          />
        </Section>
      )}
    </>
  );
}

function Title({ of: { key, title } }: { readonly of: Milestone | Experience | FollowUp }) {
  const { locale } = useDesk().words;
  return (
    <>
      {titleOf(title, locale, key)}
      <span class="beneath">
        <code>{key}</code>
      </span>
    </>
  );
}
