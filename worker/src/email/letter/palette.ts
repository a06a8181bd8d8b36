import type { Theme } from '@banso/engine';
import { colourOr, readableOn } from './colour.ts';

export interface Palette {
  readonly desk: string;
  readonly paper: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly link: string;
  readonly accent: string;
  readonly onAccent: string;
}

/** Neither pure black nor pure white: clients that darken a mail by themselves turn those over, and leave what is between alone. */
export function paletteOf(theme: Theme): { readonly light: Palette; readonly dark: Palette } {
  const accent = colourOr(theme.accent, '#2f5fd0');
  const onAccent = readableOn(accent, colourOr(theme.onAccent, '#fefefe'));
  const light = { desk: '#f3f2ef', paper: '#fdfdfc', line: '#e3e1dc', ink: '#26292e', soft: '#62676f' };
  const dark = { desk: '#161719', paper: '#1f2124', line: '#35383c', ink: '#e8e6e1', soft: '#a6a8ab' };
  return {
    light: { ...light, link: readableOn(light.paper, accent), accent, onAccent },
    dark: { ...dark, link: readableOn(dark.paper, accent), accent, onAccent },
  };
}
