import { button, rows, by, css, shown, overlay, openDialog, screen, onScreenButton, closeDialog } from './pieces.ts';
import type { TargetCase } from './targetCase.ts';

/** Where in the page it is. */
export const place: readonly TargetCase[] = [
  {
    name: 'in a shadow root in a shadow root',
    html: `<div><template shadowrootmode="open"><p>Outer</p><div><template shadowrootmode="open">${button}</template></div></template></div>`,
    first: shown,
  },
  {
    name: 'in a frame that loads late',
    html: '<iframe title="Frame"></iframe>',
    css: '& iframe { width: 500px; height: 120px }',
    target: by(css('[data-target]')),
    first: ['none', 0, 'targetMissing absent'],
    then: [{ act: () => (document.querySelector('iframe')!.src = '/framed'), seen: ['beside', 1, 'shown css'] }],
  },
  {
    name: 'in a frame of another origin',
    html: '<iframe src="/framed" sandbox title="Frame"></iframe>',
    target: by(css('[data-target]')),
    first: ['none', 0, 'targetMissing absent'],
  },
  {
    name: 'in a virtual list',
    html: '<div class="list"><div class="all"></div></div>',
    css: `& .list { height: 160px; overflow: auto; border: 1px solid } & .all { height: 6000px; position: relative } & .all > * { position: absolute; left: 20px }`,
    before: () => {
      const list = document.querySelector('.list')!;
      const all = list.querySelector('.all')!;
      const draw = () => {
        const first = Math.floor(list.scrollTop / 30);
        all.replaceChildren(
          ...Array.from({ length: 7 }, (_, at) => {
            const row = document.createElement('button');
            row.textContent = `Row ${first + at}`;
            row.style.top = `${(first + at) * 30}px`;
            if (first + at === 100) row.setAttribute('data-testid', 'it');
            if (first + at === 100) row.setAttribute('data-target', '');
            return row;
          }),
        );
      };
      list.addEventListener('scroll', draw);
      list.scrollIntoView({ block: 'center' });
      draw();
    },
    first: ['none', 0, 'targetMissing absent'],
    then: [
      { act: () => (document.querySelector('.list')!.scrollTop = 2940), seen: shown },
      { act: () => (document.querySelector('.list')!.scrollTop = 0), seen: ['none', 1, 'targetMissing absent'] },
      { act: () => (document.querySelector('.list')!.scrollTop = 2950), seen: ['beside', 1] },
    ],
  },
  {
    name: 'under a sticky header',
    html: `<header>Bar</header><div class="far"></div>${button}`,
    css: '& header { position: sticky; top: 0; height: 80px; background: #ddd; z-index: 2 }',
    before: () => scrollTo(0, document.querySelector('[data-target]')!.getBoundingClientRect().top + scrollY - 20),
    first: shown,
  },
  {
    name: 'out of sight in two scrollers, across and down',
    html: `<div class="out"><div class="in"><span></span>${button}<span></span>${rows}</div>${rows}</div>`,
    css: '& .out { height: 200px; overflow: auto } & .in { height: 120px; overflow: auto; white-space: nowrap; margin-top: 300px } & span { display: inline-block; width: 1500px }',
    first: shown,
  },
  {
    name: 'in a modal dialog that opens later',
    html: `<dialog>${button}</dialog>`,
    first: ['none', 0, 'targetMissing hidden'],
    then: [
      { act: openDialog, seen: shown },
      { act: closeDialog, seen: ['none', 1, 'targetMissing hidden'] },
      { act: openDialog, seen: ['beside', 1] },
    ],
  },
  {
    name: 'in a dialog that is not modal',
    html: `<dialog>${button}</dialog>`,
    before: () => document.querySelector('dialog')!.show(),
    first: shown,
  },
  {
    name: 'in a popover',
    html: `<div popover>${button}</div>`,
    before: () => (document.querySelector('[popover]') as HTMLElement).showPopover(),
    first: shown,
    then: [
      {
        act: () => (document.querySelector('[popover]') as HTMLElement).hidePopover(),
        seen: ['none', 1, 'targetMissing hidden'],
      },
      { act: () => (document.querySelector('[popover]') as HTMLElement).showPopover(), seen: ['beside', 1] },
    ],
  },
  {
    name: 'in a home-made dialog that holds the focus',
    html: `<div class="mask"><div role="dialog" aria-modal="true" aria-label="Own" tabindex="-1">${button}</div></div>`,
    css: `& .mask { ${overlay} } & [role=dialog] { margin: 200px auto; width: 400px; background: #fff }`,
    before: () => {
      const own = document.querySelector<HTMLElement>('[role=dialog]')!;
      own.focus();
      document.addEventListener('focusin', ({ target }) => own.contains(target as Node) || own.focus(), true);
    },
    first: shown,
    then: [{ click: { words: 'Done' }, seen: ['none', 1, 'completed'] }],
  },
  {
    name: 'in an element that is full screen',
    html: screen,
    css: '& .screen { background: #fff }',
    before: onScreenButton,
    fullScreen: true,
    first: shown,
    then: [{ click: { test: 'full' }, seen: ['beside', 1] }],
  },
  {
    name: 'in an element that becomes full screen',
    html: screen,
    css: '& .screen { background: #fff }',
    before: onScreenButton,
    first: shown,
    then: [{ click: { test: 'full' }, seen: ['beside', 1] }],
  },
  {
    name: 'beside an element that becomes full screen',
    html: `${button}<div class="screen"><button data-testid="full">Full screen</button></div>`,
    css: '& .screen { background: #fff; margin-top: 200px }',
    before: onScreenButton,
    first: shown,
    then: [
      { click: { test: 'full' }, seen: ['none', 1, 'targetMissing covered'] },
      { click: { test: 'full' }, seen: ['beside', 1] },
    ],
  },
];
