/** An answer with a view that is written already. */
export function answerPage(answer: object, view: string | null): Response {
  const text = JSON.stringify(answer);
  return new Response(view === null ? text : `${text.slice(0, -1)},"view":${view}}`, {
    headers: { 'content-type': 'application/json' },
  });
}
