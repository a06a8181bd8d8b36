/** Shapes differ as well as colours, so that a status can be told without colour. 16 × 16, drawn in the text's colour. */
const shapes = {
  stuck: 'M8 1.5 15 14H1L8 1.5Zm0 4.2v4.1m0 1.9v.1',
  late: 'M8 1.5 15 14H1L8 1.5Zm0 4.2v4.1m0 1.9v.1',
  onTrack: 'M2 8h11M9 4l4 4-4 4',
  notStarted: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  open: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  done: 'M2.5 8.5 6.5 12.5 13.5 4',
  reached: 'M2.5 8.5 6.5 12.5 13.5 4',
  act: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 3v4.2m0 2.3v.1',
  watch: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Zm6.5-2a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  none: 'M2.5 8.5 6.5 12.5 13.5 4',
  held: 'M5.5 3v10M10.5 3v10',
  waiting: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 2.8V8l2.2 1.6',
  ended: 'M4 4h8v8H4z',
  notEntered: 'M3 8h10',
  healthy: 'M2.5 8.5 6.5 12.5 13.5 4',
  concerning: 'M8 1.8 14.2 8 8 14.2 1.8 8Z',
  poor: 'M8 1.5 15 14H1L8 1.5Zm0 4.2v4.1m0 1.9v.1',
  unknown: 'M3 8h2m2 0h2m2 0h2',
  call: 'M3 2h3l1.2 3.2-1.7 1.2a8 8 0 0 0 4.1 4.1l1.2-1.7L14 10v3a1 1 0 0 1-1 1A11 11 0 0 1 2 3a1 1 0 0 1 1-1Z',
  mail: 'M2 3.5h12v9H2zM2 4l6 5 6-5',
  cross: 'M4 4l8 8M12 4l-8 8',
  back: 'M10 3 5 8l5 5',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
