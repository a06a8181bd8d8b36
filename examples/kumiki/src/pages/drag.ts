import type { FieldType } from '../world/world.ts';

/** What is being dragged onto the form: a new field of a type, or a field that is already there. */
export type Dragged = { readonly add: FieldType } | { readonly move: string };

const format = 'application/x-kumiki-field';

export const dragged = {
  start(event: DragEvent, what: Dragged): void {
    event.dataTransfer?.setData(format, JSON.stringify(what));
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'add' in what ? 'copy' : 'move';
  },
  over(event: DragEvent): boolean {
    const ours = event.dataTransfer?.types.includes(format) ?? false;
    if (ours) event.preventDefault();
    return ours;
  },
  drop(event: DragEvent): Dragged | null {
    const text = event.dataTransfer?.getData(format);
    if (!text) return null;
    event.preventDefault();
    event.stopPropagation();
    return JSON.parse(text) as Dragged;
  },
};
