import type { Signal, Target } from '@banso/engine';
import type { Seen } from './targetCase.ts';

/** Marks the target. */
export const it = 'data-testid="it" data-target';
export const button = `<button ${it}>Target</button>`;
export const rows = '<p>Row</p>'.repeat(20);
export const by = (...signals: Signal[]): Target => ({ signals, within: null, or: [] });
export const css = (value: string): Signal => ({ by: 'css', value });
export const shown: Seen = ['beside', 1, 'shown test'];
export const overlay = 'position: fixed; inset: 0; background: #0008; z-index: 9;';

export const remove = () => document.querySelector('[data-target]')!.remove();
export const append = () => {
  const button = document.createElement('button');
  button.textContent = 'Target';
  button.setAttribute('data-testid', 'it');
  button.setAttribute('data-target', '');
  document.querySelector('section > div')!.append(button);
};
export const intoView = () => document.querySelector('[data-target]')!.scrollIntoView({ block: 'center' });
export const later = () => document.querySelector('section')!.classList.add('later');
export const earlier = () => document.querySelector('section')!.classList.remove('later');
export const openDialog = () => document.querySelector('dialog')!.showModal();
export const screen = `<div class="screen"><p>Full</p><button data-testid="full">Full screen</button>${button}</div>`;
export const onScreenButton = () =>
  document.querySelector('[data-testid=full]')!.addEventListener('click', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.querySelector('.screen')!.requestFullscreen();
  });
export const closeDialog = () => document.querySelector('dialog')!.close();
