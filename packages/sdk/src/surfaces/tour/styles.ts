export const tourStyles = `
.spot {
  border-radius: calc(var(--radius) + 2px); box-shadow: 0 0 0 2px var(--link), 0 0 0 9999px var(--scrim);
  position-visibility: anchors-visible;
}
[popover].lights { inset: 0; width: auto; height: auto; }
.bare { box-shadow: 0 0 0 2px var(--link); }
.off, .lights:has(+ .off) { visibility: hidden; }
.closed { margin-block-start: 12px; padding-inline-start: 10px; border-inline-start: 2px solid var(--line); color: var(--muted); font-size: 13px; }
@media (forced-colors: active) { .spot { outline: 3px solid Highlight; } }
`;
