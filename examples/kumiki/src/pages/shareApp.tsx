import { useState } from 'preact/hooks';
import { editApp } from '../world/acts.ts';
import type { App } from '../world/world.ts';
import { useDesk } from '../ui/desk.ts';
import { Dialog } from '../ui/dialog.tsx';

export function ShareApp({ app, onClose }: { app: App; onClose: () => void }) {
  const { act, say, telling, text } = useDesk();
  const [choice, setChoice] = useState(app.sharedWith);

  const share = (event: Event) => {
    event.preventDefault();
    onClose();
    if (choice === app.sharedWith) return;
    act(editApp(app.id, { sharedWith: choice }, Date.now()));
    telling.happened(choice === 'everyone' ? 'app.shared' : 'app.unshared', {});
    say(choice === 'everyone' ? text.share.done(app.name) : text.share.undone(app.name));
  };

  return (
    <Dialog title={text.share.title} lead={text.share.lead(app.name)} testId="share-dialog" onClose={onClose}>
      <form class="stack" onSubmit={share}>
        {(['owner', 'everyone'] as const).map((one) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name="share"
              checked={choice === one}
              data-testid={`share-${one}`}
              onChange={() => setChoice(one)}
            />
            <span>
              <strong>{text.share[one]}</strong>
              <small>{text.share[`${one}Lead`]}</small>
            </span>
          </label>
        ))}
        <div class="dialog-foot">
          <button type="button" class="button button-quiet" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="button" data-testid="share-save">
            {text.share.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
