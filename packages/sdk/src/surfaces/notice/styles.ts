export const noticeStyles = `
.head { align-items: start; }
h2 { padding-block: 4px; }
.bar {
  inset: auto 24px var(--from); margin-inline: auto; width: fit-content; max-width: min(720px, 100vw - 720px);
  padding: 6px 6px 6px 20px; align-items: center; gap: 12px;
}
.bar:dir(rtl) { padding: 6px 20px 6px 6px; }
.bar:popover-open { display: flex; }
.bar[data-edge=top] { inset-block: var(--from) auto; }
.bar .body { flex: 1; margin: 0; }
.modal { width: 480px; max-height: calc(100dvh - 48px); padding: 20px 28px 24px; overflow: auto; color: inherit; }
.modal h2 { padding-block: 2px; font-size: 20px; line-height: 1.4; }
.modal .head { margin-inline-end: -16px; }
.modal .body { margin-block-start: 8px; }
@media (width < 1200px) { .bar { max-width: min(720px, 100vw - 48px); } }
@media (width < 480px) {
  .root .bar { max-width: none; margin-block: env(safe-area-inset-top) env(safe-area-inset-bottom); flex-wrap: wrap; justify-content: end; gap: 4px; }
  .root .bar .body { flex: 1 0 100%; padding-block-start: 6px; padding-inline-end: 14px; }
  .root .card.modal { max-height: min(85dvh, var(--room)); padding: 16px 20px 20px; }
}
`;
