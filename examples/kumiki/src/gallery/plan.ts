import { localeOf, type Choice } from './choice.ts';

/** The part of a compiled project (`banso compile --page`) that is changed here. */
export interface Compiled {
  readonly settings: { readonly locales: readonly string[] };
  readonly playbooks: readonly {
    readonly experiences: readonly { readonly key: string }[];
    readonly followUps: readonly unknown[];
  }[];
}

/** The gallery's project with nothing in it but what is looked at, which starts at once unless it is asked for. */
export function planFor(project: Compiled, { view, language }: Choice): Compiled {
  const { experience, beside = [], asked = false } = view;
  const wanted = [experience, ...beside];
  return {
    ...project,
    // A language that it does not speak is answered in the first of its own.
    settings: { ...project.settings, locales: [localeOf(language), ...project.settings.locales] },
    playbooks: project.playbooks.map((playbook) => ({
      ...playbook,
      experiences: playbook.experiences
        .filter(({ key }) => wanted.includes(key))
        .map((one) => ({ ...one, trigger: null, autoStart: one.key === experience && !asked })),
    })),
  };
}
