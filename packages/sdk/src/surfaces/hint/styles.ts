/** For a finger the dot grows away from its element. */
export const hintStyles = `
.head { align-items: start; }
h2 { padding-block: 4px; }
.spot { position-visibility: always; }
.under:not(:focus-within) { opacity: 0; }
.dot {
  position: absolute; inset-block: calc(var(--down) - 9px) auto; inset-inline: auto calc(var(--in) - 9px);
  display: grid; place-items: center; width: 24px; min-height: 0; height: 24px; padding: 0; border: 0; border-radius: 50%;
  color: var(--link); pointer-events: auto;
}
.dot:hover { background: none; }
.low .dot { inset-block: auto -9px; }
.under .dot { pointer-events: none; }
.dot::before, .dot::after { content: ""; grid-area: 1/1; width: 10px; height: 10px; border-radius: 50%; background: currentColor; }
.dot::before { box-shadow: 0 0 0 2px var(--bg), 0 1px 4px 2px #0f172a3d; }
.dot:hover::before { scale: 1.2; }
.tip { width: max-content; max-width: 320px; padding: 8px 16px 12px; }
.tip h2 { padding: 0; font-size: 14px; }
.tip .head { min-height: 0; }
.tip .body { margin: 0; }
@media (prefers-reduced-motion: no-preference) {
  .dot::after { animation: pulse 1.6s ease-out 3 backwards; }
}
@keyframes pulse { from { opacity: .5; } 80%, to { scale: 3; opacity: 0; } }
@media (pointer: coarse) {
  .dot { inset-block-start: calc(var(--down) - 29px); inset-inline-end: calc(var(--in) - 29px); place-items: end start; width: 44px; height: 44px; padding: 7px; }
  .low .dot { inset-block: auto -29px; place-items: start; }
}
@media (forced-colors: active) {
  .dot::before, .dot::after { background: Highlight; forced-color-adjust: none; }
}
`;
