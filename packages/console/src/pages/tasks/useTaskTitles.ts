import { taskTitle } from '@banso/engine';
import { useDesk } from '../../desk.ts';

/** Kinds of tasks, and what could be done, in the reader's words. */
export function useTaskTitles() {
  const { project, words } = useDesk();
  const { kinds, suggestions } = project.taskTitles;
  return {
    kind: (key: string) => taskTitle(kinds, key, words.locale, project.locales),
    suggestion: (key: string) => taskTitle(suggestions, key, words.locale, project.locales),
  };
}
