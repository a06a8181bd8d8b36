/** Everything that may go wrong in a schedule; each takes a few of them. */
export const faults = [
  // On the way: no way at all, errors, a login page instead of an answer, a Worker of another version, and requests and answers
  // that are lost, come late, come twice.
  'blocked',
  'failing',
  'portal',
  'oldVersion',
  'lostRequest',
  'lostAnswer',
  'late',
  'twice',
  // In the Worker: an account's object is lost before or after its commit, while others of the same batch go well.
  'objectLost',
  // On the machine: writes that fail or hang, a full store, data thrown away, data damaged, a clock that jumps.
  'writeFails',
  'writeHangs',
  'storeFull',
  'evicted',
  'damaged',
  'clockJumps',
  // To the page: gone at any await, left, frozen and thawed, gone back to.
  'crash',
  'leave',
  'freeze',
  // By its users: other people on the same machine, tokens that come late or not, a company changed.
  'people',
] as const;

export type Fault = (typeof faults)[number];

/** Two to eight of them. */
export function chooseFaults(random: () => number): ReadonlySet<Fault> {
  const many = 2 + Math.floor(random() * 7);
  const chosen = new Set<Fault>();
  while (chosen.size < many) chosen.add(faults[Math.floor(random() * faults.length)]!);
  return chosen;
}
