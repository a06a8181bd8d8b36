import { useRef, useState } from 'preact/hooks';
import type { CheckAnswer, Issue, PlaybookPage } from '@banso/protocol';
import { Act } from '../../parts/act.tsx';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Back } from '../../parts/back.tsx';
import { Editor } from './editor.tsx';
import { Failure } from '../../api/failure.ts';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { goToPlace } from './goToPlace.ts';
import { Issues } from './issues.tsx';
import { Mark } from '../../parts/mark.tsx';
import { MovedNotice } from './movedNotice.tsx';
import { Preview } from './preview.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Said } from '../../parts/said.tsx';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { useDraft } from './useDraft.ts';

export function Edit({ playbook }: { readonly playbook: string }) {
  const { api, words } = useDesk();
  const page = useAnswer(playbook, (signal) => api.playbook(playbook, signal));
  const { value } = page;
  return (
    <>
      <Back to={addressOf({ view: 'playbook', playbook })}>
        {value ? titleOf(value.playbook.title, words.locale, playbook) : playbook}
      </Back>
      <Answer heads to={page}>
        {(loaded) => <Bench page={loaded} again={page.again} />}
      </Answer>
    </>
  );
}

type Doing = 'check' | 'publish' | null;

/** Edit → check → publish. Nothing is published that has an error; a draft stays in this tab until it is. */
function Bench({ page, again }: { readonly page: PlaybookPage; readonly again: () => void }) {
  const { api, words } = useDesk();
  const say = words.playbook;
  const { key } = page.playbook;
  const draft = useDraft(key, page.source, page.revision);
  const [doing, setDoing] = useState<Doing>(null);
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [note, setNote] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);

  async function run(what: 'check' | 'publish', base = draft.base) {
    setDoing(what);
    setFailure(null);
    try {
      const answered = await api[what]({
        key,
        source: draft.text,
        base,
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      });
      setAnswer(answered);
      if (answered.version !== null) {
        draft.drop(answered.revision);
        setNote('');
        again();
      }
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      setFailure(cause);
    } finally {
      setDoing(null);
    }
  }

  const errors = answer ? errorsIn(answer.issues) : 0;
  const blocked = errors > 0 ? say.refused(errors) : draft.kept ? null : say.unchanged;

  function checkAgain(base: string | null) {
    draft.rebase(base);
    void run('check', base);
  }

  return (
    <>
      <PageTitle title={say.editTitle(titleOf(page.playbook.title, words.locale, key))} />
      {draft.kept && (
        <p class="notice">
          {say.draft}{' '}
          <button type="button" class="link" onClick={draft.discard}>
            {say.draftDrop}
          </button>
        </p>
      )}
      <div class="bench">
        <Editor
          label={say.text}
          field={field}
          text={draft.text}
          wrong={new Set(answer?.issues.filter(({ severity }) => severity === 'error').map(({ line }) => line))}
          onText={(text) => {
            draft.write(text);
            setAnswer(null);
          }}
        />
        <div class="bench-side">
          <label class="field">
            {say.note}
            <input
              type="text"
              maxLength={200}
              value={note}
              aria-describedby="note-hint"
              onInput={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </label>
          <p id="note-hint" class="quiet">
            {say.noteHint}
          </p>
          <div class="actions">
            <Act blocked={null} busy={doing !== null} onAct={() => void run('check')}>
              {doing === 'check' ? say.checking : say.check}
            </Act>
            <Act primary blocked={blocked} busy={doing !== null} onAct={() => void run('publish')}>
              {doing === 'publish' ? say.publishing : say.publish}
            </Act>
          </div>
          <Preview
            request={{ key, source: draft.text, base: draft.base }}
            disabled={doing !== null}
            onIssues={(issues) => setAnswer({ issues, version: null, revision: draft.base })}
            onFailure={setFailure}
          />
          {blocked === null && <p class="quiet">{say.publishHint}</p>}
          <Said of={answer?.version ? String(answer.version) : ''}>{answer && <Outcome of={answer} />}</Said>
          {failure?.moved ? (
            <MovedNotice
              playbook={key}
              moved={failure.moved}
              act={words.moved.again}
              onAct={() => failure.moved && checkAgain(failure.moved.revision)}
            />
          ) : (
            failure && <FailureNotice words={words} failure={failure} />
          )}
          {answer && answer.issues.length > 0 && (
            <section aria-label={say.issues}>
              <Issues
                issues={answer.issues}
                onGoTo={(issue: Issue) => field.current && goToPlace(field.current, issue)}
              />
            </section>
          )}
        </div>
      </div>
    </>
  );
}

function Outcome({ of: { issues, version } }: { readonly of: CheckAnswer }) {
  const say = useDesk().words.playbook;
  const errors = errorsIn(issues);
  if (errors > 0) {
    return (
      <Mark icon="cross" tone="bad">
        {say.refused(errors)}
      </Mark>
    );
  }
  const fine = issues.length > 0 ? say.warned(issues.length) : say.clean;
  return (
    <Mark icon="done" tone="good">
      {version === null ? fine : say.publishedAs(version)}
    </Mark>
  );
}

const errorsIn = (issues: readonly Issue[]) => issues.filter(({ severity }) => severity === 'error').length;
