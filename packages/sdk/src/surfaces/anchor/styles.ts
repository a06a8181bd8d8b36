export const lightsStyles = `
.dim { position: absolute; inset: 0; background: var(--scrim); clip-path: path(''); }
.ring { position: absolute; border-radius: calc(var(--radius) + 2px); box-shadow: 0 0 0 2px var(--link); }
@media (forced-colors: active) {
  .ring { outline: 3px solid Highlight; }
  .dim { display: none; }
}
`;
