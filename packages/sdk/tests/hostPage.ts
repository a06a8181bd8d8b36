/** A page of a host: its own few elements, with `head` before them. */
export const hostPage = (
  head: string,
) => `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${head}
  <body style="margin:40px"><button id="new">New app</button><ul id="list"><li>One</li></ul><input id="field">
  <dialog id="dialog">Host's own</dialog></body></html>`;
