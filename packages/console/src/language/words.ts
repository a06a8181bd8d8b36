import type { Locale } from './locale.ts';
import { accountWords } from './account.ts';
import { accountsWords } from './accounts.ts';
import { endings, followUpStates, reasons } from './reasons.ts';
import { failureWords } from './failure.ts';
import { mailWords } from './mail.ts';
import { movedWords } from './moved.ts';
import { milestoneRoles, milestoneStatuses, statuses, taskStates } from './statuses.ts';
import { lossWords } from './losses.ts';
import { playbookWords } from './playbook.ts';
import { sentenceWords } from './sentence.ts';
import { settingsWords } from './settings.ts';
import { shellWords } from './shell.ts';
import { storyWords } from './story.ts';

/** Everything the console says, in one language. */
export type Words = ReturnType<typeof wordsIn>;

export function wordsIn(locale: Locale) {
  return {
    locale,
    account: accountWords[locale],
    accounts: accountsWords[locale],
    endings: endings[locale],
    failure: failureWords[locale],
    followUpStates: followUpStates[locale],
    losses: lossWords[locale],
    mail: mailWords[locale],
    milestoneRoles: milestoneRoles[locale],
    milestoneStatuses: milestoneStatuses[locale],
    moved: movedWords[locale],
    playbook: playbookWords[locale],
    reasons: reasons[locale],
    sentence: sentenceWords[locale],
    settings: settingsWords[locale],
    shell: shellWords[locale],
    statuses: statuses[locale],
    story: storyWords[locale],
    taskStates: taskStates[locale],
  };
}
