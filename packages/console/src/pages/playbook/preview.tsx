import { useState } from 'preact/hooks';
import type { CheckRequest, Issue } from '@banso/protocol';
import { Failure } from '../../api/failure.ts';
import { useDesk } from '../../desk.ts';

interface PreviewProps {
  readonly request: CheckRequest;
  readonly disabled: boolean;
  readonly onIssues: (issues: readonly Issue[]) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** Offers the draft's address in the app: opened by a press of its own, since browsers hold back what opens by itself. */
export function Preview({ request, disabled, onIssues, onFailure }: PreviewProps) {
  const { api, words } = useDesk();
  const say = words.playbook;
  const [doing, setDoing] = useState(false);
  const [made, setMade] = useState<{ readonly source: string; readonly url: string } | null>(null);

  async function make() {
    setDoing(true);
    try {
      const { url, issues } = await api.preview(request);
      onIssues(issues);
      setMade(url === null ? null : { source: request.source, url });
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      onFailure(cause);
    } finally {
      setDoing(false);
    }
  }

  return (
    <>
      <button type="button" disabled={disabled || doing} onClick={() => void make()}>
        {doing ? say.previewing : say.preview}
      </button>
      {made?.source === request.source && (
        <p class="notice" role="status">
          <a href={made.url} target="_blank" rel="noopener">
            {say.previewOpen}
          </a>
          <br />
          <span class="quiet">{say.previewHint}</span>
        </p>
      )}
    </>
  );
}
