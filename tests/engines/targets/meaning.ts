import { it, button, by, css, shown } from './pieces.ts';
import type { TargetCase } from './targetCase.ts';

/** Which one is meant, and by which signal it is found. */
export const meaning: readonly TargetCase[] = [
  {
    name: 'ambiguous',
    html: `${button}<button data-testid="it">Another</button>`,
    first: ['none', 0, 'targetMissing ambiguous'],
    then: [{ act: () => document.querySelector('button:not([data-target])')!.remove(), seen: shown }],
  },
  {
    name: 'one of two, the other hidden',
    html: `<button data-testid="it" hidden>Other</button>${button}`,
    first: shown,
  },
  {
    name: 'by a later signal',
    html: `${button}<button data-testid="it">Another</button>`,
    target: by({ by: 'test', value: 'it' }, css('[data-target]')),
    first: ['beside', 1, 'shown css'],
  },
  {
    name: 'by another description',
    html: button,
    target: { signals: [{ by: 'id', value: 'gone' }], within: null, or: [by({ by: 'test', value: 'it' })] },
    first: shown,
  },
  {
    name: 'within another',
    html: `<button data-testid="it">Other</button><div id="part">${button}</div>`,
    target: { ...by({ by: 'test', value: 'it' }), within: by({ by: 'id', value: 'part' }) },
    first: shown,
  },
  {
    name: 'by its label',
    html: `<label>App name <input ${it}></label><label for="o">Other</label><input id="o">`,
    target: by({ by: 'label', value: 'App name' }),
    first: ['beside', 1, 'shown label'],
  },
  {
    name: 'by role and name',
    html: `<button>Cancel</button><div role="button" tabindex="0" aria-label="保存" ${it}>S</div>`,
    target: by({ by: 'role', role: 'button', text: '保存' }),
    first: ['beside', 1, 'shown role'],
  },
  {
    name: 'by a selector that is none',
    html: button,
    target: by(css(':is(')),
    first: ['none', 0, 'targetMissing absent'],
  },
];
