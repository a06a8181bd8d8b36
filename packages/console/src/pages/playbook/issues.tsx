import type { Issue } from '@banso/protocol';
import { Mark } from '../../parts/mark.tsx';
import { useDesk } from '../../desk.ts';

interface IssuesProps {
  readonly issues: readonly Issue[];
  /** Where there is a text to go to. */
  readonly onGoTo?: (issue: Issue) => void;
}

/** Errors first; each says what is wrong, where, and what to do. */
export function Issues({ issues, onGoTo }: IssuesProps) {
  const { playbook } = useDesk().words;
  const sorted = [...issues].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
  return (
    <ol class="issues">
      {sorted.map((issue) => (
        <li key={`${issue.line}:${issue.column}:${issue.code}:${issue.path}`}>
          <p class="issue-head">
            <Mark
              icon={issue.severity === 'error' ? 'cross' : 'stuck'}
              tone={issue.severity === 'error' ? 'bad' : 'quiet'}
            >
              {issue.severity === 'error' ? playbook.error : playbook.warning}
            </Mark>
            {onGoTo ? (
              <button type="button" class="link" onClick={() => onGoTo(issue)}>
                {`${issue.file}:${issue.line}:${issue.column}`}
              </button>
            ) : (
              <span>{`${issue.file}:${issue.line}:${issue.column}`}</span>
            )}
            <code>{issue.code}</code>
          </p>
          <p>{issue.message}</p>
          <p class="quiet">{issue.fix}</p>
        </li>
      ))}
    </ol>
  );
}

function rank({ severity }: Issue): number {
  return severity === 'error' ? 0 : 1;
}
