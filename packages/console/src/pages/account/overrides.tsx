import { useState } from 'preact/hooks';
import type { AccountPage, OverrideBody } from '@banso/protocol';
import { Act } from '../../parts/act.tsx';
import type { Names } from '../../account/names.ts';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { Said } from '../../parts/said.tsx';
import { Section } from '../../parts/section.tsx';
import { StopForAccount } from './stopForAccount.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { useWork } from '../../api/useWork.ts';
import { When } from '../../parts/when.tsx';
import { Dash } from '../../parts/dash.tsx';

interface OverridesProps {
  readonly page: AccountPage;
  readonly names: Names;
  readonly onChanged: () => void;
}

/** What staff stopped for this account: by whom, since when, until when, why; and how it goes on. */
export function Overrides({ page, names, onChanged }: OverridesProps) {
  const { api, words } = useDesk();
  const say = words.overrides;
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const { busy, failure, run } = useWork();
  const nameOf = (key: string | null) => (key === null ? say.all : names.automation(key));

  async function resume({ key }: OverrideBody) {
    const request = { key, stopped: false, until: null, reason: '' };
    if (!(await run(() => api.override(page.account.id, request)))) return;
    setSaid(say.resumed(nameOf(key)));
    onChanged();
  }

  return (
    <Section
      id="overrides"
      title={say.title}
      count={page.overrides.length}
      actions={
        <button type="button" onClick={() => setAsking(true)}>
          {say.stop}
        </button>
      }
    >
      <Said of={said}>{said}</Said>
      {failure && <FailureNotice words={words} failure={failure} />}
      {page.overrides.length === 0 ? (
        <p class="quiet">{say.none}</p>
      ) : (
        <Table<OverrideBody>
          caption={say.title}
          rows={page.overrides}
          keyOf={({ key }) => key ?? '*'}
          busy={busy}
          columns={[
            {
              head: say.what,
              names: true,
              cell: ({ key }) => (
                <>
                  {nameOf(key)}
                  {key !== null && (
                    <span class="beneath">
                      <code>{key}</code>
                    </span>
                  )}
                </>
              ),
            },
            {
              head: say.why,
              class: 'prose',
              cell: ({ reason, by }) => (
                <>
                  {reason || <Dash />}
                  <span class="beneath">{by ?? say.somebody}</span>
                </>
              ),
            },
            { head: say.since, numeric: true, cell: ({ at }) => <When at={at} /> },
            { head: say.until, numeric: true, cell: ({ until }) => (until ? <When at={until} /> : say.open) },
            {
              head: say.resume,
              class: 'row-act',
              cell: (one) => (
                <Act blocked={null} busy={busy} label={say.resumeWhich(nameOf(one.key))} onAct={() => void resume(one)}>
                  {say.resume}
                </Act>
              ),
            },
          ]}
        />
      )}
      {asking && (
        <StopForAccount
          page={page}
          names={names}
          onCancel={() => setAsking(false)}
          onDone={(key) => {
            setAsking(false);
            setSaid(say.stopped(nameOf(key)));
            onChanged();
          }}
        />
      )}
    </Section>
  );
}
