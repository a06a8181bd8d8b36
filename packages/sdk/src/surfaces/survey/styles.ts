export const surveyStyles = `
.card { overflow: auto; }
[popover] { inset-inline: 24px auto; }
.card[popover] { max-height: calc(var(--room) - var(--keyboard, 0px)); }
.head { align-items: start; margin-block-end: 12px; }
h2 { padding-block: 4px; }
h2:focus { outline: none; }
label { display: flex; align-items: center; gap: 12px; min-height: 44px; margin-inline: -8px; padding: 4px 8px; border-radius: var(--radius); }
label, label input { cursor: pointer; }
label:hover { background: var(--soft); }
label input { width: 18px; height: 18px; margin: 0; accent-color: var(--link); }
.rating { display: flex; border: 1px solid var(--line); border-radius: var(--radius); font-variant-numeric: tabular-nums; }
.rating label { position: relative; flex: 1; justify-content: center; margin: 0; padding: 0; border-radius: 0; }
.rating label + label { border-inline-start: 1px solid var(--line); }
.rating input { position: absolute; inset: 0; width: auto; height: auto; appearance: none; }
.rating :has(:checked) { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.ends { display: flex; justify-content: space-between; gap: 24px; margin-block-start: 4px; color: var(--muted); font-size: 12px; }
.text {
  display: block; width: 100%; min-height: 44px; max-height: 40dvh; padding: 8px 12px; border: 1px solid var(--muted); border-radius: var(--radius);
  background: none; color: inherit; font: inherit; field-sizing: content;
}
textarea.text { min-height: 88px; resize: vertical; }
:not(:has(:checked)) + .text { display: none; }
#error { margin-block-start: 8px; font-weight: 600; }
.progress { direction: inherit; margin-inline-end: 8px; }
.outline { border-color: var(--line); }
@media (width < 480px) {
  .card[popover] { inset-block-end: calc(var(--from) + var(--keyboard, 0px)); }
  .rating { margin-inline: -12px; }
  .text { font-size: 16px; }
}
@media (forced-colors: active) {
  .rating :has(:checked) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
`;
