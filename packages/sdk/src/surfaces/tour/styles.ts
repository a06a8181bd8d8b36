export const tourStyles = `
.spot {
  position: fixed; inset: auto; margin: 0; padding: 0; border: 0; overflow: visible; background: none; pointer-events: none;
  position-anchor: auto; border-radius: calc(var(--radius) + 2px);
  box-shadow: 0 0 0 2px var(--accent), 0 0 0 200vmax var(--scrim);
  position-visibility: anchors-visible;
}
.card { position-anchor: auto; position-visibility: always; }
.inside { padding: 12px 20px 16px; }
.head { display: flex; align-items: center; min-height: 32px; margin-inline-end: -8px; }
.head .icon { margin-inline-start: auto; }
.progress { direction: ltr; color: var(--muted); font-size: 12px; font-variant-numeric: tabular-nums; }
.body { margin-block-start: 4px; }
.body:empty { display: none; }
.closed { margin-block-start: 12px; padding-inline-start: 10px; border-inline-start: 2px solid var(--line); color: var(--muted); font-size: 13px; }
.foot { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; margin-block-start: 16px; }
.foot .quiet { margin-inline-start: -12px; }
.gap { flex: 1; }
.arrow { position: absolute; display: none; width: 12px; height: 12px; background: inherit; rotate: 45deg; }
[data-side=bottom] .arrow { display: block; top: -6px; left: calc(var(--arrow) - 6px); }
[data-side=top] .arrow { display: block; bottom: -6px; left: calc(var(--arrow) - 6px); }
[data-side=right] .arrow { display: block; left: -6px; top: calc(var(--arrow) - 6px); }
[data-side=left] .arrow { display: block; right: -6px; top: calc(var(--arrow) - 6px); }
[data-side=centre] { inset: 0; margin: auto; height: fit-content; }
dialog::backdrop { background: none; }
dialog[data-side=centre]::backdrop { background: var(--scrim); }
@media (forced-colors: active) {
  .spot { outline: 3px solid Highlight; }
  .card .arrow { display: none; }
}
`;
