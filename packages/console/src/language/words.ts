import type { Locale } from './locale.ts';
import { auditWords } from './audit.ts';
import { webhookWords } from './webhooks.ts';
import { accountWords } from './account.ts';
import { accountsWords } from './accounts.ts';
import { axes, bands, healthWords } from './health.ts';
import { callSources, callStates, callWords } from './calls.ts';
import { contactWords } from './contact.ts';
import { draftWords } from './drafts.ts';
import { followWords } from './follow.ts';
import { endings, followUpStates, reasons } from './reasons.ts';
import { failureWords } from './failure.ts';
import { mailWords } from './mail.ts';
import { movedWords } from './moved.ts';
import { milestoneRoles, milestoneStatuses, statuses, taskStates } from './statuses.ts';
import { lossWords } from './losses.ts';
import { outlineWords } from './outline.ts';
import { overrideWords } from './overrides.ts';
import { playbookWords } from './playbook.ts';
import {
  intents,
  manners,
  reportWords,
  touchChannels,
  touchLevels,
  touchOrigins,
  verdictReasons,
  verdicts,
} from './reports.ts';
import { reviewWords } from './reviews.ts';
import { sentenceWords } from './sentence.ts';
import { taskOutcomes, taskWords } from './tasks.ts';
import { taskReportWords } from './taskReport.ts';
import { settingsWords } from './settings.ts';
import { surveyForms, surveyWords } from './surveys.ts';
import { shellWords } from './shell.ts';
import { storyWords } from './story.ts';

/** Everything the console says, in one language. */
export type Words = ReturnType<typeof wordsIn>;

export function wordsIn(locale: Locale) {
  return {
    locale,
    account: accountWords[locale],
    accounts: accountsWords[locale],
    axes: axes[locale],
    bands: bands[locale],
    audit: auditWords[locale],
    calls: callWords[locale],
    callSources: callSources[locale],
    callStates: callStates[locale],
    contact: contactWords[locale],
    drafts: draftWords[locale],
    endings: endings[locale],
    failure: failureWords[locale],
    follow: followWords[locale],
    followUpStates: followUpStates[locale],
    health: healthWords[locale],
    losses: lossWords[locale],
    mail: mailWords[locale],
    milestoneRoles: milestoneRoles[locale],
    milestoneStatuses: milestoneStatuses[locale],
    moved: movedWords[locale],
    outline: outlineWords[locale],
    overrides: overrideWords[locale],
    playbook: playbookWords[locale],
    reasons: reasons[locale],
    intents: intents[locale],
    manners: manners[locale],
    reports: reportWords[locale],
    reviews: reviewWords[locale],
    touchChannels: touchChannels[locale],
    touchLevels: touchLevels[locale],
    touchOrigins: touchOrigins[locale],
    verdictReasons: verdictReasons[locale],
    verdicts: verdicts[locale],
    sentence: sentenceWords[locale],
    settings: settingsWords[locale],
    shell: shellWords[locale],
    statuses: statuses[locale],
    surveyForms: surveyForms[locale],
    surveys: surveyWords[locale],
    story: storyWords[locale],
    webhooks: webhookWords[locale],
    taskStates: taskStates[locale],
    taskOutcomes: taskOutcomes[locale],
    tasks: taskWords[locale],
    taskReport: taskReportWords[locale],
  };
}
