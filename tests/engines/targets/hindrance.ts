import { button, shown, overlay, intoView, later, earlier, openDialog, closeDialog } from './pieces.ts';
import type { TargetCase } from './targetCase.ts';

/** It is there and cannot be seen, or cannot be used. */
export const hindrance: readonly TargetCase[] = [
  {
    name: 'hidden',
    html: button,
    css: '& button { display: none } &.later button { display: inline }',
    first: ['none', 0, 'targetMissing hidden'],
    then: [
      { act: later, seen: shown },
      { act: earlier, seen: ['none', 1, 'targetMissing hidden'] },
    ],
  },
  {
    name: 'invisible',
    html: button,
    css: '& { visibility: hidden } &.later { visibility: visible }',
    first: ['none', 0, 'targetMissing hidden'],
    then: [{ act: later, seen: shown }],
  },
  {
    name: 'in closed details',
    html: `<details><summary>More</summary>${button}</details>`,
    first: ['none', 0, 'targetMissing hidden'],
    then: [{ act: () => (document.querySelector('details')!.open = true), seen: shown }],
  },
  {
    name: 'in skipped content',
    html: `<div>${button}</div>`,
    css: '& div { content-visibility: hidden } &.later div { content-visibility: visible }',
    first: ['none', 0, 'targetMissing hidden'],
    then: [{ act: later, seen: shown }],
  },
  {
    name: 'without a size',
    html: button,
    css: '& button { all: unset; display: block; width: 0; height: 0; overflow: hidden } &.later button { width: 80px; height: 20px }',
    first: ['none', 0, 'targetMissing zeroSize'],
    then: [{ act: later, seen: shown }],
  },
  {
    name: 'scaled to nothing',
    html: `<div>${button}</div>`,
    css: '& div { scale: 0 } &.later div { scale: 1 }',
    first: ['none', 0, 'targetMissing zeroSize'],
    then: [{ act: later, seen: shown }],
  },
  {
    name: 'under a mask',
    html: `${button}<div class="mask"></div>`,
    css: `& .mask { ${overlay} } &.later .mask { display: none }`,
    before: intoView,
    first: ['none', 0, 'targetMissing covered'],
    then: [
      { act: later, seen: shown },
      { act: earlier, seen: ['none', 1, 'targetMissing covered'] },
    ],
  },
  {
    name: 'under a mask, and off the screen',
    html: `${button}<div class="mask"></div>`,
    css: `& .mask { ${overlay} } &.later .mask { display: none }`,
    first: ['none', 0, 'targetMissing covered'],
    then: [{ act: later, seen: shown }],
  },
  {
    name: 'inert',
    html: `<div inert>${button}</div>`,
    first: ['none', 0, 'targetMissing covered'],
    then: [{ act: () => (document.querySelector('div[inert]') as HTMLElement).removeAttribute('inert'), seen: shown }],
  },
  {
    name: 'under a modal dialog that opens over the step',
    html: `${button}<dialog>Yours?<button>Yes</button></dialog>`,
    first: shown,
    then: [
      { act: openDialog, seen: ['none', 1, 'targetMissing covered'] },
      { act: closeDialog, seen: ['beside', 1] },
    ],
  },
];
