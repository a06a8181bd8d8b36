/** There is nothing to show in this place. */
export function Dash() {
  return <span class="quiet">–</span>;
}
