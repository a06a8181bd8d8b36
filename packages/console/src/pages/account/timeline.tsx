import { useState } from 'preact/hooks';
import type { MemberBody, TimelineEntry } from '@banso/protocol';
import { memberName } from '../../account/names.ts';
import type { Names } from '../../account/names.ts';
import { Section } from '../../parts/section.tsx';
import { tell } from '../../account/story.ts';
import { useDesk } from '../../desk.ts';

interface TimelineProps {
  readonly timeline: readonly TimelineEntry[];
  readonly users: readonly MemberBody[];
  readonly names: Names;
}

const page = 40;

/** Events and decisions in one story, newest first, by day. */
export function Timeline({ timeline, users, names }: TimelineProps) {
  const { words } = useDesk();
  const [decisionsOnly, setDecisionsOnly] = useState(false);
  const [shown, setShown] = useState(page);
  const entries = decisionsOnly ? timeline.filter((entry) => entry.of === 'decision') : timeline;
  const rest = entries.length - shown;

  return (
    <Section
      id="timeline"
      title={words.account.timeline}
      actions={
        timeline.length > 0 && (
          <label class="switch">
            <input
              type="checkbox"
              checked={decisionsOnly}
              onChange={({ currentTarget }) => setDecisionsOnly(currentTarget.checked)}
            />
            {words.account.decisionsOnly}
          </label>
        )
      }
    >
      {entries.length === 0 ? (
        <p class="quiet">{words.account.noTimeline}</p>
      ) : (
        <Days entries={entries.slice(0, shown)} users={users} names={names} />
      )}
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + page)}>
          {words.account.more(new Intl.NumberFormat(words.locale).format(Math.min(rest, page)))}
        </button>
      )}
    </Section>
  );
}

interface DaysProps {
  readonly entries: readonly TimelineEntry[];
  readonly users: readonly MemberBody[];
  readonly names: Names;
}

function Days({ entries, users, names }: DaysProps) {
  const { times } = useDesk();
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = times.date(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <div key={day} class="day">
          <h3>{day}</h3>
          <ol class="story">
            {ofDay.map((entry, at) => (
              <Line key={at} entry={entry} users={users} names={names} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

interface LineProps {
  readonly entry: TimelineEntry;
  readonly users: readonly MemberBody[];
  readonly names: Names;
}

function Line({ entry, users, names }: LineProps) {
  const { words, times } = useDesk();
  const user = entry.of === 'event' ? entry.user : entry.decision.user;
  return (
    <li class={`line-${entry.of}`}>
      <time dateTime={entry.at} title={times.exact(entry.at)}>
        {times.time(entry.at)}
      </time>
      <span>
        {tell(entry, words, names)}
        <span class="beneath">
          {entry.of === 'decision' ? words.account.decision : words.account.event}
          {user !== null && ` · ${memberName(users, user)}`}
        </span>
      </span>
    </li>
  );
}
