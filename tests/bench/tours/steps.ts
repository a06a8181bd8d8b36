export interface BenchStep {
  /** Id of the element that it points at. */
  readonly target: string;
  readonly title: string;
  readonly body: string;
}

/** A picture in every card, in a colour that is nowhere else: where the card is on the screen is read from it. */
export const dot = { src: '/dot.svg', alt: '', width: 12, height: 12 } as const;
export const dotHtml = `<img src="${dot.src}" alt="" width="${dot.width}" height="${dot.height}">`;

/** Two in view, one far down, one in a scroller there, and back to the top. */
export const steps: readonly [BenchStep, BenchStep, ...BenchStep[]] = [
  { target: 'new-app', title: 'Make an app', body: 'An app keeps the records of one kind of work.' },
  { target: 'templates', title: 'Or take a template', body: 'Templates are apps that others found useful.' },
  { target: 'export', title: 'Take it with you', body: 'Records can be exported at any time.' },
  { target: 'record', title: 'A record', body: 'Each line is a record; open it to see all of it.' },
  { target: 'invite', title: 'Invite a colleague', body: 'Two see more than one.' },
];
