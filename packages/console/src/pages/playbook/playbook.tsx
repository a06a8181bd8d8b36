import { useState } from 'preact/hooks';
import type { PlaybookPage } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Back } from '../../parts/back.tsx';
import { Issues } from './issues.tsx';
import { Outline } from './outline.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { RollBack } from './rollBack.tsx';
import { Said } from '../../parts/said.tsx';
import { Section } from '../../parts/section.tsx';
import { Source } from '../../parts/source.tsx';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { Versions } from './versions.tsx';

/** One playbook: its versions, what `check` says about it, and its source. */
export function Playbook({ playbook }: { readonly playbook: string }) {
  const { api, words } = useDesk();
  const page = useAnswer(`${playbook} ${words.locale}`, (signal) => api.playbook(playbook, signal));
  return (
    <>
      <Back to={addressOf({ view: 'playbooks' })}>{words.playbook.back}</Back>
      <Answer heads to={page}>
        {(value) => <Body page={value} again={page.again} />}
      </Answer>
    </>
  );
}

function Body({ page, again }: { readonly page: PlaybookPage; readonly again: () => void }) {
  const { place, words } = useDesk();
  const { playbook, versions } = page;
  const [asked, setAsked] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const version = Number(place.query.get('version') ?? playbook.version);

  return (
    <>
      <div class="title-row">
        <PageTitle title={titleOf(playbook.title, words.locale, playbook.key)} />
        <a class="button primary" href={addressOf({ view: 'edit', playbook: playbook.key })}>
          {words.playbook.edit}
        </a>
      </div>
      <Said of={said}>{said}</Said>
      <Section id="versions" title={words.playbook.versions}>
        <Versions playbook={playbook.key} versions={versions} shown={version} onRollBack={setAsked} />
      </Section>
      <Outline of={page.outline} />
      {page.issues.length > 0 && (
        <Section id="issues" title={words.playbook.issues} count={page.issues.length}>
          <Issues issues={page.issues} />
        </Section>
      )}
      <Section id="source" title={words.playbook.sourceOf(version)}>
        {version === playbook.version ? (
          <Source text={page.source} label={words.playbook.source} />
        ) : (
          <OldSource playbook={playbook.key} version={version} />
        )}
      </Section>
      {asked !== null && (
        <RollBack
          playbook={playbook.key}
          version={asked}
          base={page.revision}
          onCancel={() => setAsked(null)}
          onMoved={() => {
            setAsked(null);
            again();
          }}
          onDone={() => {
            setAsked(null);
            setSaid(words.playbook.rolledBack(asked));
            again();
          }}
        />
      )}
    </>
  );
}

function OldSource({ playbook, version }: { readonly playbook: string; readonly version: number }) {
  const { api, words } = useDesk();
  const answered = useAnswer(`${playbook}/${version}`, (signal) => api.version(playbook, version, signal));
  return <Answer to={answered}>{({ source }) => <Source text={source} label={words.playbook.source} />}</Answer>;
}
