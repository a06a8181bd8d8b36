import { banso } from '../host/banso.ts';
import { localeOf, type Choice } from './choice.ts';
import { inSurface } from './openRoots.ts';
import { planFor, type Compiled } from './plan.ts';

const key = 'gallery';

/** Starts Banso in local mode, as somebody it has never met, and brings what was chosen into its state. */
export async function show(choice: Choice): Promise<void> {
  const { view, language } = choice;
  forget(localStorage);
  forget(sessionStorage);
  const answer = await fetch('/demo/gallery/plan.json');
  const plan = planFor((await answer.json()) as Compiled, choice);
  // Arabic is written from right to left.
  banso('init', { plan, key, locale: language === 'mirrored' ? 'ar' : language });
  for (const call of view.before ?? []) banso(...call);
  if (view.asked) banso('start', view.experience);

  for (const act of view.acts ?? []) {
    if ('press' in act) (await inSurface(act.press)).click();
    else {
      const field = (await inSurface(act.write)) as HTMLInputElement | HTMLTextAreaElement;
      field.value = act.text[localeOf(language)];
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
  // What stands in the page may be below the fold.
  (await inSurface(view.sees)).scrollIntoView({ block: 'nearest' });
}

/** What an earlier view has left. */
function forget(storage: Storage): void {
  for (const name of Object.keys(storage)) if (name.startsWith(`banso-${key}:`)) storage.removeItem(name);
}
