export const checklistStyles = `
.pill, .left {
  align-items: center; gap: 8px; width: auto; max-width: 320px; min-height: 44px; padding: 8px 20px 8px 14px;
}
.left { max-width: none; padding: 8px 12px 8px 20px; }
.card:is(.pill, .left):popover-open { display: flex; }
.pill, .pill:hover { border-radius: 99px; background: var(--bg); }
.pill:hover { color: var(--link); }
.pill b { overflow: hidden; font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
.count { flex: none; color: var(--muted); font-size: 12px; }
.ring { flex: none; rotate: -90deg; stroke: var(--line); stroke-width: 3; stroke-linecap: butt; }
.share { stroke: var(--link); }
.panel { max-height: min(560px, var(--room)); padding: 16px 20px; }
.progress { display: flex; align-items: center; gap: 12px; margin-block: 4px 8px; }
progress { flex: 1; height: 6px; overflow: hidden; appearance: none; border: 0; border-radius: 3px; background: var(--line); }
::-webkit-progress-bar { background: var(--line); }
::-webkit-progress-value { background: var(--link); }
::-moz-progress-bar { background: var(--link); }
h3 { margin: 12px 0 0; color: var(--muted); font-size: 12px; font-weight: 600; }
.panel ul { margin-inline: -8px; list-style: none; }
.row { position: relative; display: flex; align-items: center; gap: 12px; min-height: 44px; padding: 4px 8px; border-radius: var(--radius); color: inherit; text-decoration: none; }
.row .spoken { position: absolute; }
:is(a, label).row { cursor: pointer; }
:is(a, label).row:hover { background: var(--soft); }
.row input { position: absolute; width: 20px; height: 20px; margin: 0; opacity: 0; cursor: pointer; }
:focus-visible + .mark { outline: 2px solid var(--link); outline-offset: 2px; }
.mark { flex: none; display: grid; place-items: center; width: 20px; height: 20px; border: 1.5px solid var(--muted); border-radius: 50%; color: transparent; }
.done .mark { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.todo svg { visibility: hidden; }
.mark svg { width: 12px; height: 12px; stroke-width: 2.4; }
.page { border-radius: 4px; color: var(--muted); scale: .8 1; }
.name { flex: 1; }
.done .name { color: var(--muted); }
a .name { text-decoration: underline var(--muted) 1px; text-underline-offset: 4px; }
.outline { border-color: var(--line); }
.panel > .quiet { margin: 4px 0 -4px -12px; }
.finished { margin-block-start: 8px; font-weight: 600; }
@media (prefers-reduced-motion: no-preference) {
  ::-webkit-progress-value, .share { transition: .2s ease-out; }
  .fresh { animation: glow 1.2s ease-out; }
  .fresh .mark { animation: tick .2s ease-out; }
  .fresh path { stroke-dasharray: 14; animation: line .3s .1s ease-out backwards; }
}
@keyframes tick { from { scale: .4; } 70% { scale: 1.15; } }
@keyframes line { from { stroke-dashoffset: 14; } }
@keyframes glow { from { background: var(--soft); } }
@media (width < 480px) { .root .pill { inset: auto 8px var(--from) auto; max-width: calc(100vw - 80px); } }
@media (forced-colors: active) {
  .done .mark { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  ::-webkit-progress-value { background: Highlight; }
}
`;
