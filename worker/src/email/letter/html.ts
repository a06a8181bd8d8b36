import type { Link } from './blocks.ts';
import { soleLink } from './blocks.ts';
import { escape } from '../../escape.ts';
import type { Footer } from './footer.ts';
import type { Letter } from './letter.ts';
import { drawBlock, drawBlocks, drawInline, gapUnder } from './nodes.ts';
import type { Palette } from './palette.ts';
import { paletteOf } from './palette.ts';

const GAP = 20;
const WIDTH = 600;
/** One left edge for head, letter and foot. */
const SIDE = 49;
const BREAKS = 'overflow-wrap:anywhere;line-break:strict;text-wrap:pretty';

/**
 * The HTML part. `designed`: one column on paper, the first link that stands alone as its one button. `oneToOne`: what a
 * person's mail program would have written. The style sheet only adds (dark mode, small screens): without it all still reads.
 */
export function drawHtml(letter: Letter): string {
  const { light, dark } = paletteOf(letter.theme);
  const language = letter.locale.split('-')[0] ?? '';
  const rtl = ['ar', 'fa', 'he', 'ur'].includes(language);
  const draw = letter.mode === 'designed' ? drawDesigned : drawOneToOne;
  return [
    '<!doctype html>',
    `<html lang="${escape(letter.locale)}" dir="${rtl ? 'rtl' : 'ltr'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escape(letter.subject)}</title>`,
    `<style>${sheet(dark)}</style>`,
    '</head>',
    draw(letter, light, `font-family:${fontsFor(language)};text-align:${rtl ? 'right' : 'left'}`),
    '</html>',
    '',
  ].join('\n');
}

function drawDesigned(letter: Letter, paint: Palette, font: string): string {
  const button = letter.body.findIndex((block) => soleLink(block) !== null);
  const body = letter.body.map((block, i) => {
    const gap = gapUnder(letter.body, i, GAP);
    return i === button ? drawButton(soleLink(block)!, paint, letter.theme.radius, gap) : drawBlock(block, paint, gap);
  });
  return [
    `<body class="desk" style="margin:0;padding:0;background-color:${paint.desk};-webkit-text-size-adjust:100%">`,
    drawPreheader(letter.preheader),
    `<table role="presentation" class="desk" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${paint.desk}"><tr><td class="edge" align="center" style="padding:32px 16px">`,
    `<!--[if mso]><table role="presentation" width="${WIDTH}" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:${WIDTH}px;margin:0 auto">`,
    `<tr><td class="soft head" style="padding:0 ${SIDE}px 14px;${font};font-size:13px;line-height:1.6;font-weight:600;letter-spacing:0.02em;color:${paint.soft}">${escape(letter.title)}</td></tr>`,
    `<tr><td class="paper ink line" style="padding:44px ${SIDE - 1}px 48px;background-color:${paint.paper};border:1px solid ${paint.line};border-radius:6px;${font};font-size:16px;line-height:${leading(letter)};color:${paint.ink};${BREAKS}">`,
    ...body,
    '</td></tr>',
    `<tr><td class="soft foot" style="padding:24px ${SIDE}px 0;${font};font-size:12px;line-height:1.75;color:${paint.soft}">${drawFooter(letter.footer, paint)}</td></tr>`,
    '</table>',
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</td></tr></table>',
    '</body>',
  ].join('\n');
}

function drawOneToOne(letter: Letter, paint: Palette, font: string): string {
  return [
    `<body class="plain ink" style="margin:0;padding:16px;${font};font-size:15px;line-height:${leading(letter)};color:${paint.ink};-webkit-text-size-adjust:100%">`,
    drawPreheader(letter.preheader),
    `<div style="max-width:640px;${BREAKS}">`,
    drawBlocks(letter.body, paint, 18),
    `<div class="soft" style="padding-top:36px;font-size:12px;line-height:1.7;color:${paint.soft}">${drawFooter(letter.footer, paint)}</div>`,
    '</div>',
    '</body>',
  ].join('\n');
}

/** The colour is on the cell as well: Outlook for Windows pads and paints no inline element. */
function drawButton(link: Link, paint: Palette, radius: number, gap: number): string {
  const shape = `border-radius:${Math.min(Math.max(radius, 0), 12)}px`;
  return [
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:${gap + 8}px 0 ${gap === 0 ? 0 : gap + 8}px"><tr>`,
    `<td bgcolor="${paint.accent}" style="${shape};background-color:${paint.accent};mso-padding-alt:12px 26px">`,
    `<a href="${escape(link.href)}" style="display:inline-block;padding:12px 26px;${shape};background-color:${paint.accent};color:${paint.onAccent};font-size:15px;font-weight:600;line-height:1.5;text-decoration:none">${drawInline(link.of, paint)}</a>`,
    '</td></tr></table>',
  ].join('');
}

function drawFooter(footer: Footer, paint: Palette): string {
  const link = (label: string, url: string): string =>
    `<a class="soft" href="${escape(url)}" style="color:${paint.soft};text-decoration:underline">${escape(label)}</a>`;
  const contact = addressOf(footer.contact.value);
  const lines = [
    escape(footer.why),
    footer.ways.map((way) => link(way.label, way.url)).join(' &nbsp;·&nbsp; '),
    [
      `${escape(footer.organisation)}<br>${escape(footer.postalAddress)}`,
      `${escape(footer.contact.label)}: ${contact === null ? escape(footer.contact.value) : link(footer.contact.value, contact)}`,
    ].join('<br>'),
  ];
  return lines.map((line, i) => `<p style="margin:${i === 0 ? 0 : 10}px 0 0">${line}</p>`).join('\n');
}

/** Where a contact can be reached by a click: a mail address or a page; a telephone number stays text. */
function addressOf(contact: string): string | null {
  if (/^https?:\/\/\S+$/i.test(contact)) return contact;
  return /^[^\s@:]+@[^\s@]+$/.test(contact) ? `mailto:${contact}` : null;
}

/** The line that lists show beside the subject, and then blanks, so that nothing else of the body is drawn in after it. */
function drawPreheader(preheader: string | null): string {
  if (preheader === null || preheader === '') return '';
  return `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escape(preheader)}${'&#847;&zwnj;&nbsp;'.repeat(60)}</div>`;
}

function sheet(dark: Palette): string {
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    '@media (max-width:520px){.edge{padding:16px 0 28px!important}.paper{padding:28px 22px 32px!important;border-left:0!important;border-right:0!important;border-radius:0!important}.head{padding:0 22px 12px!important}.foot{padding:20px 22px 0!important}}',
    '@media (prefers-color-scheme:dark){',
    `.desk{background-color:${dark.desk}!important}.paper{background-color:${dark.paper}!important}.plain{background-color:${dark.paper}!important}`,
    `.ink{color:${dark.ink}!important}.soft{color:${dark.soft}!important}.line{border-color:${dark.line}!important}`,
    `.link{color:${dark.link}!important}.code{background-color:${dark.desk}!important}}`,
  ].join('');
}

/** Japanese characters fill their square, so their lines stand further apart. */
function leading(letter: Letter): number {
  return letter.locale.split('-')[0] === 'ja' ? 1.8 : 1.65;
}

/** The fonts of the reader's own system, those for Japanese first where the letter is in Japanese. */
function fontsFor(language: string): string {
  const latin = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial";
  const japanese =
    "'Hiragino Sans','Hiragino Kaku Gothic ProN','Yu Gothic Medium','Noto Sans CJK JP','Noto Sans JP',Meiryo";
  return language === 'ja' ? `${japanese},${latin},sans-serif` : `${latin},'Helvetica',sans-serif`;
}
