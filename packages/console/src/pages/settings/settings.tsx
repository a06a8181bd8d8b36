import { useState } from 'preact/hooks';
import type { LossesBody, SettingsBody } from '@banso/protocol';
import { Answer } from '../../parts/answer.tsx';
import { Changes } from './changes.tsx';
import { ChangeSetting } from './changeSetting.tsx';
import type { Wanted } from './changeSetting.tsx';
import { Losses } from './losses.tsx';
import { Mark } from '../../parts/mark.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Rooms } from './rooms.tsx';
import { Sending } from './sending.tsx';
import { Section } from '../../parts/section.tsx';
import { StaffMinutes } from './staffMinutes.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';

/** The switch, the identity mode, who changed them, and what was lost on the way. */
export function Settings() {
  const { api, words } = useDesk();
  const settings = useAnswer('settings', (signal) => api.settings(signal));
  const sending = useAnswer('sending', (signal) => api.sending(signal));
  const losses = useAnswer('losses', (signal) => api.losses(signal));
  return (
    <>
      <PageTitle title={words.settings.title} />
      <Rooms current="settings" />
      <Answer to={settings}>{(value) => <Body settings={value} losses={losses.value} again={settings.again} />}</Answer>
      <Section id="sending" title={words.drafts.sending}>
        <Answer to={sending}>{(value) => <Sending of={value} />}</Answer>
      </Section>
      <Section id="losses" title={words.losses.title}>
        <Answer to={losses}>{(value) => <Losses of={value} />}</Answer>
      </Section>
    </>
  );
}

const switches = ['on', 'off'] as const;
const modes = ['off', 'monitor', 'enforce'] as const;
const modeMarks = { off: ['open', 'quiet'], monitor: ['watch', 'calm'], enforce: ['done', 'good'] } as const;

interface BodyProps {
  readonly settings: SettingsBody;
  readonly losses: LossesBody | null;
  readonly again: () => void;
}

function Body({ settings, losses, again }: BodyProps) {
  const { refresh, words } = useDesk();
  const say = words.settings;
  const [asked, setAsked] = useState<Wanted | null>(null);
  const off = settings.switch === 'off';
  return (
    <>
      <Section id="switch" title={say.switch}>
        <p>
          <Mark icon={off ? 'stuck' : 'done'} tone={off ? 'bad' : 'good'}>
            {say.switches[settings.switch].name}
          </Mark>
        </p>
        <p class="quiet">{say.switches[settings.switch].what}</p>
        <div class="actions">
          {switches
            .filter((to) => to !== settings.switch)
            .map((to) => (
              <button key={to} type="button" onClick={() => setAsked({ switch: to })}>
                {say.switches[to].act}
              </button>
            ))}
        </div>
      </Section>
      <Section id="identity" title={say.identity}>
        <p>
          <Mark icon={modeMarks[settings.identity][0]} tone={modeMarks[settings.identity][1]}>
            {say.identities[settings.identity].name}
          </Mark>
        </p>
        <p class="quiet">{say.identities[settings.identity].what}</p>
        <div class="actions">
          {modes
            .filter((mode) => mode !== settings.identity)
            .map((mode) => (
              <button key={mode} type="button" onClick={() => setAsked({ identity: mode })}>
                {say.identities[mode].act}
              </button>
            ))}
        </div>
      </Section>
      <StaffMinutes settings={settings} again={again} />
      <Section id="changes" title={say.changes} count={settings.changes.length}>
        <Changes of={settings.changes} />
      </Section>
      {asked && (
        <ChangeSetting
          wanted={asked}
          settings={settings}
          losses={losses}
          onCancel={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            again();
            refresh();
          }}
        />
      )}
    </>
  );
}
