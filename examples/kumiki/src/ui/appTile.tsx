import type { Colour } from '../world/world.ts';

export function AppTile({ app }: { app: { readonly name: string; readonly colour: Colour } }) {
  return (
    <span class={`app-tile tint-${app.colour}`} aria-hidden="true">
      {[...app.name][0]}
    </span>
  );
}
