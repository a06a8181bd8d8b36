import { auditKinds } from '@banso/protocol';
import type { AuditBody, AuditEntry, SettingChange } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Rooms } from './rooms.tsx';
import { Table } from '../../parts/table.tsx';
import { useTaskTitles } from '../tasks/useTaskTitles.ts';
import { settingName, settingValue } from '../../language/settingNames.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

/** Who did what, newest first; the kind and the page stand in the address. */
export function Audit() {
  const { api, place, router, words } = useDesk();
  const say = words.audit;
  const kind = place.query.get('kind') ?? '';
  const cursor = place.query.get('cursor') ?? '';
  const found = useAnswer(`audit ${kind} ${cursor}`, (signal) => api.audit({ kind, cursor }, signal));
  return (
    <>
      <PageTitle title={say.title} />
      <Rooms current="audit" />
      <p class="quiet">{say.intro}</p>
      <p>
        <label for="audit-kind">{say.kind}</label>&ensp;
        <select
          id="audit-kind"
          value={kind}
          onChange={({ currentTarget }) => router.go(addressOf({ view: 'audit' }, { kind: currentTarget.value }))}
        >
          <option value="">{say.all}</option>
          {auditKinds.map((one) => (
            <option key={one} value={one}>
              {say.kinds[one]}
            </option>
          ))}
        </select>
      </p>
      <Answer to={found}>{(body) => <Entries of={body} kind={kind} cursor={cursor} busy={found.busy} />}</Answer>
    </>
  );
}

interface EntriesProps {
  readonly of: AuditBody;
  readonly kind: string;
  readonly cursor: string;
  readonly busy: boolean;
}

function Entries({ of, kind, cursor, busy }: EntriesProps) {
  const say = useDesk().words.audit;
  if (of.entries.length === 0) return <p>{say.none}</p>;
  return (
    <>
      <Table<AuditEntry>
        caption={say.title}
        rows={of.entries}
        keyOf={({ n }) => String(n)}
        busy={busy}
        columns={[
          {
            head: say.what,
            names: true,
            class: 'prose',
            cell: (entry) => (
              <>
                {say.kinds[entry.kind]}
                <Detail of={entry} />
              </>
            ),
          },
          {
            head: say.who,
            cell: ({ by, through }) => (
              <>
                {by ? <bdi>{by}</bdi> : <span class="quiet">{say.noName}</span>}
                <span class="beneath">{say.doors[through]}</span>
              </>
            ),
          },
          { head: say.when, numeric: true, cell: ({ at }) => <When at={at} /> },
        ]}
      />
      <p class="actions">
        {cursor !== '' && <a href={addressOf({ view: 'audit' }, { kind })}>{say.newest}</a>}
        {of.cursor !== null && <a href={addressOf({ view: 'audit' }, { kind, cursor: of.cursor })}>{say.older}</a>}
      </p>
    </>
  );
}

/** What exactly, in the words of the kind; of kinds without words of their own, as it was recorded. */
function Detail({ of: { kind, detail } }: { readonly of: AuditEntry }) {
  const { words } = useDesk();
  const titles = useTaskTitles();
  const text = textOf();
  return text === '' ? null : (
    <span class="beneath">
      <bdi>{text}</bdi>
    </span>
  );

  function textOf(): string {
    const { settings, audit } = words;
    if (kind === 'setting') {
      const setting = detail['setting'] as SettingChange['setting'];
      const name = (value = '') => settingValue(setting, value, words);
      return `${settingName(setting, words)}: ${settings.from(name(detail['before']), name(detail['after']))}`;
    }
    if (kind === 'webhook') {
      const did: { readonly [did: string]: string } = audit.did;
      return `${did[detail['did'] ?? ''] ?? ''}: ${detail['url'] ?? ''}`;
    }
    if (kind === 'task') {
      const did = (words.story.task[detail['did'] ?? ''] ?? words.story.task['other'])?.(null) ?? '';
      return [did, titles.kind(detail['kind'] ?? ''), detail['account'], detail['team']].filter(Boolean).join(' · ');
    }
    return Object.values(detail)
      .filter((value) => value !== '')
      .join(' · ');
  }
}
