export const helpStyles = `
.launcher, .launcher:hover {
  inset-block: auto var(--from); inset-inline: 24px auto; display: grid; place-items: center; width: 48px; height: 48px; padding: 0;
  border-radius: 99px; background: var(--bg); color: var(--link); box-shadow: var(--shadow);
}
.launcher svg { width: 24px; height: 24px; stroke-width: 1.4; }
.new {
  padding: 0 7px; border-radius: 99px; background: var(--accent); color: var(--on-accent); font-size: 12px; font-weight: 600;
  line-height: 20px;
}
.launcher .new { position: absolute; inset-block-start: -4px; inset-inline-end: -4px; }
.launcher .new::after { content: attr(data-n); }
.panel {
  inset-block: auto var(--from); inset-inline: 24px auto; flex-direction: column; width: 384px; height: min(576px, var(--room));
  padding: 0; overflow: hidden;
}
.panel:is(:popover-open, [open]) { display: flex; }
.panel > .head { flex: none; gap: 4px; margin: 0; padding: 8px 8px 8px 20px; border-bottom: 1px solid var(--line); }
.head > :is(h2, span), .row > span:first-child, .choices p { flex: 1; }
.back { margin-inline: -12px 4px; }
:dir(rtl) > svg { scale: -1 1; }
:is(h2, p):focus { outline: none; }
.view { flex: 1; overflow: auto; overscroll-behavior: contain; padding: 16px 20px; }
input, textarea {
  width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--muted); border-radius: var(--radius);
  background: var(--bg); color: inherit; font: inherit;
}
:is(input, textarea):focus { outline-offset: -1px; }
input { margin-block-end: 16px; }
::placeholder, .count, .excerpt, section > h3 { color: var(--muted); opacity: 1; }
.count, .excerpt, section > h3 { font-size: 12px; font-weight: 400; }
section + section, .reaction, article + article { margin-block-start: 16px; padding-block-start: 16px; border-block-start: 1px solid var(--line); }
section ul, .all ul { margin-inline: -8px; list-style: none; }
.row {
  display: flex; align-items: center; gap: 12px; width: 100%; min-height: 44px; padding: 8px; border-radius: var(--radius);
  color: inherit; font-weight: 400; text-align: start; text-decoration: none;
}
.row:hover { background: var(--soft); }
.row svg { color: var(--muted); }
.row b, .excerpt { display: block; }
h3, h4, h5, .row b, label, .choices p { margin: 0; font-size: 14px; font-weight: 600; }
mark { border-radius: 2px; background: color-mix(in oklab, var(--accent) 18%, var(--bg)); color: inherit; }
.all li { content-visibility: auto; contain-intrinsic-size: auto 44px; }
i { display: block; height: 16px; margin: 14px 0; border-radius: 4px; background: var(--soft); }
.failed, form { display: grid; gap: 12px; justify-items: start; margin-block-end: 16px; }
.outline { border-color: var(--line); }
.reading h2 { margin-block-end: 12px; font-size: 18px; }
.body :is(h3, h4, h5) { margin-block-start: 20px !important; }
blockquote { padding-inline-start: 12px !important; border-inline-start: 2px solid var(--line); }
.choices { display: flex; align-items: center; gap: 8px; }
.choices button { min-width: 64px; }
article .new { float: inline-end; }
article > :is(button, a) { display: inline-block; margin-block-start: 12px; }
@media (width < 480px) {
  .launcher, .launcher:hover { inset-inline-start: 8px; }
  .root .panel { inset: 0; width: 100%; height: 100dvh; max-height: none; border-radius: 0; }
  input, textarea { font-size: 16px; }
}
@media (forced-colors: active) {
  .panel, .launcher { border-color: CanvasText; }
  .new { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
`;
