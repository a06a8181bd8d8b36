import { touchChannels, touchOrigins } from '@banso/protocol';
import type { AccountPage, TouchRequest } from '@banso/protocol';
import { useState } from 'preact/hooks';
import { accountName } from '../../account/names.ts';
import { Ask } from '../../parts/ask.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Section } from '../../parts/section.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';

interface ContactProps {
  readonly page: AccountPage;
  readonly onChanged: () => void;
}

/** How much of people's time the account should get, how far it came alone, and a way to tell of a call or a meeting. */
export function Contact({ page, onChanged }: ContactProps) {
  const { words } = useDesk();
  const [asking, setAsking] = useState(false);
  const say = words.contact;
  const number = new Intl.NumberFormat(words.locale);
  const { reliance, touch } = page;
  return (
    <Section
      id="contact"
      title={say.title}
      actions={
        <button type="button" onClick={() => setAsking(true)}>
          {say.record}
        </button>
      }
    >
      <dl class="facts">
        {touch && (
          <div>
            <dt>{say.advice}</dt>
            <dd>
              {words.touchLevels[touch.level]}
              <span class="beneath">{touch.because ? titleOf(touch.because, words.locale, '') : say.nothingAsks}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{say.reliance}</dt>
          <dd>{say.relianceOf(number.format(reliance.alone), number.format(reliance.of))}</dd>
        </div>
      </dl>
      {asking && (
        <RecordTouch
          page={page}
          onCancel={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}

interface RecordTouchProps {
  readonly page: AccountPage;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function RecordTouch({ page: { account }, onCancel, onDone }: RecordTouchProps) {
  const { api, words } = useDesk();
  const say = words.contact;

  const save = (fields: FormData) => {
    const minutes = String(fields.get('minutes') ?? '');
    const topic = String(fields.get('topic') ?? '').trim();
    return api.recordTouch(account.id, {
      origin: fields.get('origin') as TouchRequest['origin'],
      channel: fields.get('channel') as TouchRequest['channel'],
      ...(minutes !== '' && { minutes: Number(minutes) }),
      ...(topic !== '' && { topic }),
    });
  };

  return (
    <Ask
      question={say.recordFor(accountName(account))}
      act={say.save}
      fills
      work={save}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Choice legend={say.origin} name="origin" options={touchOrigins} wordOf={(one) => words.touchOrigins[one]} />
      <Choice legend={say.channel} name="channel" options={touchChannels} wordOf={(one) => words.touchChannels[one]} />
      <label class="field">
        {say.minutes}
        <input name="minutes" type="number" min={0} max={1440} step={1} />
      </label>
      <label class="field">
        {say.topic}
        <input name="topic" type="text" maxLength={120} />
      </label>
    </Ask>
  );
}
