import { useState } from 'preact/hooks';
import { addApp } from '../world/acts.ts';
import { newApp } from '../world/newApp.ts';
import { colours, type Colour } from '../world/world.ts';
import { useDesk } from '../ui/desk.ts';
import { Dialog } from '../ui/dialog.tsx';
import { pathTo } from '../ui/route.ts';

export function CreateApp({ onClose }: { onClose: () => void }) {
  const { act, go, person, text } = useDesk();
  const [name, setName] = useState('');
  const [colour, setColour] = useState<Colour>('pine');

  const create = (event: Event) => {
    event.preventDefault();
    const app = newApp(person, Date.now(), { name: name.trim(), colour });
    act(addApp(app));
    onClose();
    go(pathTo.builder(app.id));
  };

  return (
    <Dialog title={text.create.title} lead={text.create.lead} testId="create-app" onClose={onClose}>
      <form class="stack" onSubmit={create}>
        <label class="field">
          <span>{text.create.name}</span>
          <input
            value={name}
            required
            pattern=".*\S.*"
            maxLength={60}
            autoFocus
            autocomplete="off"
            data-testid="app-name"
            aria-describedby="app-name-hint"
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <small id="app-name-hint">{text.create.hint}</small>
        </label>
        <fieldset class="swatches">
          <legend>{text.create.colour}</legend>
          {colours.map((one) => (
            <label key={one} class={`swatch tint-${one}`} title={text.create.colours[one]}>
              <input type="radio" name="colour" checked={one === colour} onChange={() => setColour(one)} />
              <span class="unseen">{text.create.colours[one]}</span>
            </label>
          ))}
        </fieldset>
        <div class="dialog-foot">
          <button type="button" class="button button-quiet" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="button" data-testid="create-app-next">
            {text.create.next}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
