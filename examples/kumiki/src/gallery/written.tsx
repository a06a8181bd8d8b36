import { useEffect, useState } from 'preact/hooks';
import { localeOf, type Choice } from './choice.ts';
import { words } from './words.ts';

interface Playbook {
  readonly experiences: readonly { readonly key: string }[];
  readonly surveys: readonly { readonly key: string }[];
}

/** The lines of the gallery's own playbook that make what is shown. */
export function Written({ choice: { view, language } }: { choice: Choice }) {
  const [lines, setLines] = useState('');
  const text = words[localeOf(language)];
  useEffect(() => {
    void fetch('/demo/gallery/playbook.json')
      .then((answer) => answer.json() as Promise<Playbook>)
      .then(({ experiences, surveys }) => {
        const one = [...experiences, ...surveys].find(({ key }) => key === view.experience);
        setLines(JSON.stringify(one, null, 2));
      });
  }, []);
  return (
    <section class="gallery-written" aria-label={text.written}>
      <h2>{text.written}</h2>
      <p class="quiet">{text.writtenLead}</p>
      <pre class="card" tabIndex={0} dir="ltr" role="group" aria-label={text.written}>
        {lines}
      </pre>
    </section>
  );
}
