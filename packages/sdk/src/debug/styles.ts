export const styles = `
.panel {
  inset-block: 8px; inset-inline: auto 8px; width: min(372px, calc(100vw - 16px)); overflow: auto; overscroll-behavior: contain;
  border-radius: calc(var(--radius) * 1.5); background: var(--bg); color: var(--fg); box-shadow: var(--shadow); font-size: 13px;
}
.panel > header {
  position: sticky; top: 0; z-index: 1; display: flex; align-items: center; gap: 8px; padding: 12px 8px 12px 16px;
  background: var(--bg); border-block-end: 1px solid var(--line);
}
.panel h2 { flex: 1; font-size: 14px; }
.panel h3 { margin: 0 0 8px; font-size: 12px; font-weight: 600; color: var(--muted); }
.panel section { padding: 16px; border-block-end: 1px solid var(--line); }
.panel section:last-child { border: 0; }
.chip { padding: 0 8px; border-radius: 99px; background: var(--soft); color: var(--muted); font-size: 11px; white-space: nowrap; }
.row { border-radius: var(--radius); margin-inline: -8px; }
.row[open] { background: var(--soft); }
.row summary { display: grid; grid-template-columns: 14px 1fr auto; gap: 2px 8px; align-items: baseline; padding: 8px; list-style: none; cursor: pointer; border-radius: var(--radius); }
.row summary::-webkit-details-marker { display: none; }
.row .dot { width: 8px; height: 8px; border-radius: 50%; border: 1.5px solid var(--muted); }
.row.showing .dot { background: var(--link); border-color: var(--link); }
.row.free .dot { border-color: var(--link); }
.row b { font-weight: 500; }
.row .why { grid-column: 2 / 4; color: var(--muted); font-size: 12px; }
.row .more { padding: 0 8px 12px 30px; font-size: 12px; }
.row .more p + p, .row .more ul, .row .more button { margin-block-start: 8px; }
.row .more button, .tries button { border-color: var(--line); background: var(--bg); font-size: 12px; }
ul.plain { list-style: none; display: grid; gap: 4px; }
.plain li { display: flex; justify-content: space-between; gap: 12px; }
.plain li > :last-child { color: var(--muted); text-align: end; }
code, .mono { font: 11px/1.6 ui-monospace, SFMono-Regular, Menlo, monospace; }
.ok { color: var(--link) !important; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0; }
dt { color: var(--muted); } dd { margin: 0; text-align: end; }
.note { color: var(--muted); font-size: 12px; }
.tries { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 12px; }
@media (forced-colors: active) { .panel { border-color: CanvasText; } .row.showing .dot { background: Highlight; } }
`;
