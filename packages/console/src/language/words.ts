import type { Locale } from './locale.ts';
import { accountWords } from './account.ts';
import { accountsWords } from './accounts.ts';
import { endings, followUpStates, reasons } from './reasons.ts';
import { failureWords } from './failure.ts';
import { mailWords } from './mail.ts';
import { milestoneRoles, milestoneStatuses, statuses, taskStates } from './statuses.ts';
import { playbookWords } from './playbook.ts';
import { sentenceWords } from './sentence.ts';
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
    mail: mailWords[locale],
    milestoneRoles: milestoneRoles[locale],
    milestoneStatuses: milestoneStatuses[locale],
    playbook: playbookWords[locale],
    reasons: reasons[locale],
    sentence: sentenceWords[locale],
    shell: shellWords[locale],
    statuses: statuses[locale],
    story: storyWords[locale],
    taskStates: taskStates[locale],
  };
}
