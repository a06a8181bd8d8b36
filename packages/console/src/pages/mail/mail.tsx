import { useState } from 'preact/hooks';
import type { MailBody } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Back } from '../../parts/back.tsx';
import { Draft } from './draft.tsx';
import { inWords } from '../../language/reasons.ts';
import { mailFrameAddress } from '../../api/console.ts';
import { MailMark } from '../../parts/marks.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Said } from '../../parts/said.tsx';
import { Source } from '../../parts/source.tsx';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';
import { When } from '../../parts/when.tsx';

interface MailProps {
  readonly account: string;
  readonly mail: string;
}

/** One mail as the reader gets it: HTML, text, and the message as it left. */
export function Mail({ account, mail }: MailProps) {
  const { api, words } = useDesk();
  const [said, setSaid] = useState('');
  const answered = useAnswer(`${account}/${mail}`, (signal) => api.mail(account, mail, signal));
  return (
    <>
      <Back to={addressOf({ view: 'account', account })}>{words.mail.back}</Back>
      <Answer heads to={answered}>
        {(value) => (
          <>
            <PageTitle title={value.subject || words.mail.unwritten} />
            <Said of={said}>{said}</Said>
            <Envelope mail={value} />
            {value.state === 'unknown' && <p class="quiet">{words.mail.unknownWhy}</p>}
            {value.draft && (
              <Draft
                key={value.draft.subject + value.draft.body}
                account={account}
                mail={{ ...value, draft: value.draft }}
                onDone={(what) => {
                  setSaid(what);
                  answered.again();
                }}
              />
            )}
            {value.html !== '' && <Parts account={account} mail={value} />}
          </>
        )}
      </Answer>
    </>
  );
}

function Envelope({ mail }: { readonly mail: MailBody }) {
  const { words } = useDesk();
  return (
    <dl class="facts">
      <div>
        <dt>{words.mail.state}</dt>
        <dd>
          <MailMark state={mail.state} />
          {mail.reason !== null && (
            <span class="beneath">{inWords({ ...words.reasons, ...words.mail.reasons }, mail.reason)}</span>
          )}
          {mail.state === 'cancelled' && mail.said !== null && <span class="beneath">{mail.said}</span>}
        </dd>
      </div>
      <div>
        <dt>{words.mail.to}</dt>
        <dd class="address">
          {mail.name ?? mail.to}
          {mail.name !== null && <span class="beneath">{mail.to}</span>}
        </dd>
      </div>
      <div>
        <dt>{mail.sentAt ? words.mail.sent : words.mail.due}</dt>
        <dd>
          <When at={mail.sentAt ?? mail.at} />
        </dd>
      </div>
      {mail.fate && (
        <div>
          <dt>{words.mail.fate}</dt>
          <dd>
            {words.mail.fates[mail.fate]}
            {mail.said !== null && <span class="beneath">{mail.said}</span>}
          </dd>
        </div>
      )}
      {mail.clicks > 0 && (
        <div>
          <dt>{words.mail.clicks}</dt>
          <dd>{mail.clicks}</dd>
        </div>
      )}
      <div>
        <dt>{words.mail.followUp}</dt>
        <dd>
          {titleOf(mail.title, words.locale, mail.followUp)}
          {mail.place && <span class="beneath">{words.mail.place(mail.place.step, mail.place.of)}</span>}
        </dd>
      </div>
    </dl>
  );
}

const views = ['html', 'text', 'source'] as const;

function Parts({ account, mail }: { readonly account: string; readonly mail: MailBody }) {
  const { place, words } = useDesk();
  const current = views.find((view) => view === place.query.get('as')) ?? 'html';
  return (
    <>
      <Views
        label={words.mail.views}
        current={current}
        views={views.map((key) => ({
          key,
          title: words.mail[key],
          address: addressOf({ view: 'mail', account, mail: mail.id }, { as: key === 'html' ? '' : key }),
        }))}
      />
      {current === 'html' ? (
        <iframe
          class="mail-frame"
          sandbox=""
          src={mailFrameAddress(account, mail.id)}
          title={words.mail.frame(mail.subject)}
        />
      ) : (
        <Source text={mail[current]} label={words.mail[current]} wrap={current === 'text'} />
      )}
    </>
  );
}
