import { Hono } from 'hono';
import { onlyMethods } from '../../http/methods.ts';
import { showAccount, showAccounts } from './accounts.ts';
import { showAudit } from './audit.ts';
import { queueCalls, showCallHistory, showCallList, showCalls, writeCall } from './calls.ts';
import { decideDraft, showDrafts, showSending } from './drafts.ts';
import { guardSession, guardWrites } from './guard.ts';
import type { SignedIn } from './guard.ts';
import { showMail, showMailHtml } from './mails.ts';
import { markMilestone } from './milestones.ts';
import { overrideAccount } from './overrides.ts';
import { deleteFromConsole, exportFromConsole } from './people.ts';
import {
  checkPlaybook,
  previewPlaybook,
  publishPlaybook,
  rollBackFromConsole,
  showPlaybook,
  showPlaybooks,
  showVersion,
} from './playbooks.ts';
import { showProject } from './project.ts';
import { reportFirstValue } from './firstValueReport.ts';
import { reportFollowUps } from './followUpReport.ts';
import { showReviews, writeReviewOf } from './reviews.ts';
import { reportSeminars } from './seminarReport.ts';
import { reportTours } from './toursReport.ts';
import { reportSpread } from './spreadReport.ts';
import { reportTouches } from './touchesReport.ts';
import { closeSession, openSession } from './session.ts';
import { setSettings, showLosses, showSettings } from './settings.ts';
import { showTaskFile } from './taskFile.ts';
import { addTask, changeTask, showTaskReport, showTasks } from './tasks.ts';
import { resumePaused, showAnswersFile, showPauses, showSurvey, showSurveys, showWords } from './surveys.ts';
import { writeTouch } from './touches.ts';
import { dropWebhook, newWebhookSecret, showWebhooks, tryWebhook, writeWebhook } from './webhooks.ts';

/** What staff's browser asks for. Signing in aside, nothing is answered without a session. */
export function consoleRoutes(): Hono<SignedIn> {
  const api = new Hono<SignedIn>();
  api.use(guardWrites);
  api.post('/session', openSession).delete(closeSession).all(onlyMethods('POST', 'DELETE'));
  api.use(guardSession);
  api.get('/project', showProject).all(onlyMethods('GET'));
  api.get('/settings', showSettings).post(setSettings).all(onlyMethods('GET', 'POST'));
  api.get('/losses', showLosses).all(onlyMethods('GET'));
  api.get('/webhooks', showWebhooks).post(writeWebhook).all(onlyMethods('GET', 'POST'));
  api.delete('/webhooks/:id', dropWebhook).all(onlyMethods('DELETE'));
  api.post('/webhooks/:id/secret', newWebhookSecret).all(onlyMethods('POST'));
  api.post('/webhooks/:id/test', tryWebhook).all(onlyMethods('POST'));
  api.get('/audit', showAudit).all(onlyMethods('GET'));
  api.get('/accounts', showAccounts).all(onlyMethods('GET'));
  api.get('/accounts/:id', showAccount).all(onlyMethods('GET'));
  api.delete('/users/:id', deleteFromConsole).all(onlyMethods('DELETE'));
  api.get('/users/:id/export', exportFromConsole).all(onlyMethods('GET'));
  api.get('/accounts/:id/mails/:mail', showMail).all(onlyMethods('GET'));
  api.get('/accounts/:id/mails/:mail/html', showMailHtml).all(onlyMethods('GET'));
  api.post('/accounts/:id/mails/:mail/draft', decideDraft).all(onlyMethods('POST'));
  api.get('/mails', showDrafts).all(onlyMethods('GET'));
  api.get('/sending', showSending).all(onlyMethods('GET'));
  api.get('/calls', showCalls).post(queueCalls).all(onlyMethods('GET', 'POST'));
  api.get('/calls/list.csv', showCallList).all(onlyMethods('GET'));
  api.get('/calls/:account', showCallHistory).post(writeCall).all(onlyMethods('GET', 'POST'));
  api.post('/accounts/:id/override', overrideAccount).all(onlyMethods('POST'));
  api.post('/accounts/:id/milestones', markMilestone).all(onlyMethods('POST'));
  api.post('/accounts/:id/touches', writeTouch).all(onlyMethods('POST'));
  api.get('/reviews', showReviews).all(onlyMethods('GET'));
  api.post('/reviews/:account/:n', writeReviewOf).all(onlyMethods('POST'));
  api.get('/reports/follow-ups', reportFollowUps).all(onlyMethods('GET'));
  api.get('/reports/first-value', reportFirstValue).all(onlyMethods('GET'));
  api.get('/reports/spread', reportSpread).all(onlyMethods('GET'));
  api.get('/reports/seminars', reportSeminars).all(onlyMethods('GET'));
  api.get('/reports/tours', reportTours).all(onlyMethods('GET'));
  api.get('/reports/touches', reportTouches).all(onlyMethods('GET'));
  api.get('/tasks', showTasks).all(onlyMethods('GET'));
  api.get('/tasks/queue.csv', showTaskFile).all(onlyMethods('GET'));
  api.get('/tasks/report', showTaskReport).all(onlyMethods('GET'));
  api.post('/accounts/:id/tasks', addTask).all(onlyMethods('POST'));
  api.post('/accounts/:id/tasks/:task', changeTask).all(onlyMethods('POST'));
  api.get('/surveys', showSurveys).all(onlyMethods('GET'));
  api.get('/surveys/:key', showSurvey).all(onlyMethods('GET'));
  api.get('/surveys/:key/words', showWords).all(onlyMethods('GET'));
  api.get('/surveys/:key/answers.csv', showAnswersFile).all(onlyMethods('GET'));
  api.get('/pauses', showPauses).all(onlyMethods('GET'));
  api.post('/pauses/:key/resume', resumePaused).all(onlyMethods('POST'));
  api.get('/playbooks', showPlaybooks).all(onlyMethods('GET'));
  api.post('/playbooks/check', checkPlaybook).all(onlyMethods('POST'));
  api.post('/playbooks/preview', previewPlaybook).all(onlyMethods('POST'));
  api.post('/playbooks/publish', publishPlaybook).all(onlyMethods('POST'));
  api.get('/playbooks/:key', showPlaybook).all(onlyMethods('GET'));
  api.get('/playbooks/:key/versions/:version', showVersion).all(onlyMethods('GET'));
  api.post('/playbooks/:key/rollback', rollBackFromConsole).all(onlyMethods('POST'));
  return api;
}
