import type { PagePlan } from '@banso/engine';
import type { Batch, BatchAnswer } from './batch.ts';

/** A bootstrap is a batch (whatever is waiting goes with it) that also asks for the plan. `about` is required. */
export type BootstrapRequest = Batch & { readonly about: NonNullable<Batch['about']>; readonly locale: string };

export type BootstrapAnswer =
  /** The switch is off: show nothing, send nothing until the next load. */
  | { readonly v: 1; readonly off: true }
  | (BatchAnswer & {
      readonly off: false;
      /** Absent when the revision sent as `plan` is still in force. */
      readonly pagePlan?: PagePlan;
    });
