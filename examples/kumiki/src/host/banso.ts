/** The one global that the script tag adds. Until its file arrives, calls wait in `q`. */
type Banso = { (...call: unknown[]): void; q?: unknown[][] };

declare global {
  interface Window {
    banso?: Banso;
  }
}

/** Says something to Banso; without the script it is kept and nothing else happens. */
export function banso(...call: unknown[]): void {
  window.banso ??= queueing();
  window.banso(...call);
}

function queueing(): Banso {
  const keep: Banso = (...call) => {
    (keep.q ??= []).push(call);
  };
  return keep;
}
