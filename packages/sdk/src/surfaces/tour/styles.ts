export const tourStyles = `
.spot {
  border-radius: calc(var(--radius) + 2px); box-shadow: 0 0 0 2px var(--link), 0 0 0 9999px var(--scrim);
  position-visibility: anchors-visible;
}
[popover].lights { position: fixed; inset: 0; width: auto; height: auto; padding: 0; border: 0; background: none; pointer-events: none; }
.dim { position: absolute; inset: 0; background: var(--scrim); clip-path: path(''); }
.ring { position: absolute; border-radius: calc(var(--radius) + 2px); }
.bare, .ring { box-shadow: 0 0 0 2px var(--link); }
.closed { margin-block-start: 12px; padding-inline-start: 10px; border-inline-start: 2px solid var(--line); color: var(--muted); font-size: 13px; }
@media (forced-colors: active) {
  .spot, .ring { outline: 3px solid Highlight; }
  .dim { display: none; }
}
`;
