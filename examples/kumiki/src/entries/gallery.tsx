import { render } from 'preact';
import { Backdrop } from '../gallery/backdrop.tsx';
import { Bar } from '../gallery/bar.tsx';
import { choiceOf, localeOf } from '../gallery/choice.ts';
import { openRoots } from '../gallery/openRoots.ts';
import { sample } from '../gallery/sample.ts';
import { show } from '../gallery/show.ts';
import { words } from '../gallery/words.ts';
import { Written } from '../gallery/written.tsx';

const root = document.getElementById('root');
const choice = choiceOf(new URLSearchParams(location.search), window);
const locale = localeOf(choice.language);
const { documentElement } = document;

documentElement.lang = locale;
documentElement.dir = choice.language === 'mirrored' ? 'rtl' : 'ltr';
documentElement.style.colorScheme = choice.scheme;
document.title = `${choice.surface.title[locale]} · ${choice.view.title[locale]} – ${words[locale].title}`;
if (root)
  render(
    <>
      <Bar choice={choice} />
      <Backdrop text={sample[locale]} />
      <Written choice={choice} />
    </>,
    root,
  );
openRoots();
// For whoever takes its picture.
void show(choice).then(() => documentElement.setAttribute('data-shown', ''));
