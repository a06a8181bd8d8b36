import type { ComponentChildren } from 'preact';
import { Confirm } from './confirm.tsx';
import type { Failure } from '../api/failure.ts';
import { FailureNotice } from './failureNotice.tsx';
import { useDesk } from '../desk.ts';
import { useWork } from '../api/useWork.ts';

interface AskProps {
  readonly question: string;
  readonly act: string;
  /** False: something is still to be filled in. */
  readonly ready?: boolean;
  readonly fills?: boolean;
  /** Done once it is agreed to; the question stays open until it has come out well. */
  readonly work: (fields: FormData) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** What is shown of a failure, where its own notice is not enough. */
  readonly failed?: (failure: Failure) => ComponentChildren;
  readonly children: ComponentChildren;
}

/** Asks, does what was agreed to, and says in its place why that did not come out. */
export function Ask({ ready = true, work, onDone, failed, children, ...question }: AskProps) {
  const { words } = useDesk();
  const { busy, failure, run } = useWork();

  async function act(fields: FormData) {
    if (await run(() => work(fields))) onDone();
  }

  return (
    // Over what somebody else has put in force meanwhile, the same act would be refused again.
    <Confirm {...question} busy={busy || !ready || failure?.moved != null} onAct={(fields) => void act(fields)}>
      {children}
      {failure && (failed?.(failure) || <FailureNotice words={words} failure={failure} />)}
    </Confirm>
  );
}
