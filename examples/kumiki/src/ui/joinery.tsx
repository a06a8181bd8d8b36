/** Asanoha, the hemp-leaf pattern of kumiki joinery, as six rhombi around each of a few centres. */
export function Joinery() {
  return (
    <svg class="joinery" viewBox="-120 -70 240 140" aria-hidden="true">
      {centres.map(([x, y]) => (
        <g key={`${x},${y}`} transform={`translate(${x} ${y})`}>
          {turns.map((turn) => (
            <path
              key={turn}
              transform={`rotate(${turn})`}
              d="M0 0 17.320 10 34.640 0M17.320 10 17.320 -10 0 0M17.320 -10 34.640 0M0 0H34.640"
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

const turns = [0, 60, 120, 180, 240, 300];
const side = 34.64;
const centres: readonly (readonly [number, number])[] = [-2, -1, 0, 1, 2].flatMap((row) =>
  [-3, -2, -1, 0, 1, 2, 3].map((column) => [(column + (row % 2 ? 0.5 : 0)) * side * 1, row * side * 0.866] as const),
);
