import { button, shown, remove, append } from './pieces.ts';
import type { TargetCase } from './targetCase.ts';

/** It is there, comes, goes, or is another. */
export const presence: readonly TargetCase[] = [
  {
    name: 'late',
    html: '<div></div>',
    step: { wait: 20_000 },
    first: ['none', 0],
    then: [{ act: append, seen: shown }],
  },
  {
    name: 'later than the step waits',
    html: '<div></div>',
    first: ['none', 0, 'targetMissing absent'],
    then: [{ act: append, seen: shown }],
  },
  {
    name: 'absent: the step is put in the middle',
    html: '',
    step: { onMissingTarget: 'center' },
    first: ['centre', 1, 'targetMissing absent', 'shown'],
  },
  {
    name: 'absent: the step is skipped',
    html: '',
    step: { onMissingTarget: 'skip' },
    first: ['none', 0, 'targetMissing absent'],
  },
  {
    name: 'absent: the tour ends',
    html: '',
    step: { onMissingTarget: 'end' },
    first: ['none', 0, 'targetMissing absent'],
  },
  {
    name: 'removed, and there again',
    html: `<div>${button}</div>`,
    first: shown,
    then: [
      { act: remove, seen: ['none', 1, 'targetMissing absent'] },
      { act: append, seen: ['beside', 1] },
    ],
  },
  {
    name: 'removed: the tour ends',
    html: `<div>${button}</div>`,
    step: { onMissingTarget: 'end' },
    first: shown,
    then: [{ act: remove, seen: ['none', 1, 'targetMissing absent'] }],
  },
  {
    name: 'rendered anew twenty times',
    html: `<div>${button}</div>`,
    first: shown,
    then: [
      {
        act: async () => {
          for (let times = 0; times < 20; times += 1) {
            const before = document.querySelector('[data-target]')!;
            before.replaceWith(before.cloneNode(true));
            await new Promise((done) => setTimeout(done, 10));
          }
        },
        seen: ['beside', 1],
      },
    ],
  },
  {
    name: 'moved to another place of the page',
    html: `<div>${button}</div><p>Between</p><div class="other"></div>`,
    first: shown,
    then: [
      {
        act: () => document.querySelector('.other')!.append(document.querySelector('[data-target]')!),
        seen: ['beside', 1],
      },
    ],
  },
  {
    name: 'in a body that is swapped for another',
    html: `<div>${button}</div>`,
    first: shown,
    then: [
      {
        act: () => {
          const next = document.createElement('body');
          next.append(
            ...[...document.body.children]
              .filter((one) => one.localName !== 'banso-host')
              .map((one) => one.cloneNode(true)),
          );
          document.body.replaceWith(next);
        },
        seen: ['beside', 1],
      },
    ],
  },
];
