import { inWords } from '../language/reasons.ts';
import { titleOf } from '../language/locale.ts';
import type { Judgement, Why } from './judge.ts';
import type { Names } from './names.ts';
import type { Times } from '../time/times.ts';
import type { Words } from '../language/words.ts';
import { percent } from '../language/percent.ts';

/** The one sentence at the head of an account's page, in three parts so that the need can be set apart. */
export interface Sentence {
  readonly before: string;
  readonly need: string;
  readonly after: string;
}

export function sentence(judgement: Judgement, words: Words, names: Names, times: Times, now: number): Sentence {
  const { where, need, before, after } = words.sentence;
  return {
    before: before(
      where[judgement.status](percent(judgement.progress, words.locale)),
      nextClause(judgement, words, times, now),
    ),
    need: need[judgement.need],
    after: after(whyClause(judgement.why, words, names, times, now)),
  };
}

function nextClause({ next }: Judgement, words: Words, times: Times, now: number): string | null {
  if (next === null) return null;
  const title = titleOf(next.title, words.locale, next.key);
  if (next.dueAt === null) return words.sentence.open(title);
  const over = now - Date.parse(next.dueAt);
  if (over > 0) return words.sentence.late(title, times.length(over));
  return words.sentence.due(title, times.relative(next.dueAt, now));
}

function whyClause(why: Why, words: Words, names: Names, times: Times, now: number): string {
  const say = words.sentence.why;
  switch (why.of) {
    case 'task':
      return taskClause(titleOf(why.task.reason, words.locale, why.task.kind), words);
    case 'taskTaken':
      return say.taskTaken(
        why.task.by ?? words.tasks.somebody,
        withoutStop(titleOf(why.task.reason, words.locale, why.task.kind)),
      );
    case 'mailFailed':
    case 'mailUnknown':
      return say[why.of](why.mail.subject || names.followUp(why.mail.followUp));
    case 'closed':
      return say.closed(names.followUp(why.followUp.followUp), inWords(words.reasons, why.reason));
    case 'held': {
      const [followUp, reason] = [names.followUp(why.followUp.followUp), inWords(words.reasons, why.reason)];
      if (why.opensAt === null) return say.held(followUp, reason);
      return say.heldUntil(followUp, reason, times.relative(why.opensAt, now));
    }
    case 'running':
      return say.running(names.followUp(why.followUp.followUp));
    default:
      return say[why.of];
  }
}

/** Of what is withdrawn no reason is left. */
function taskClause(reason: string, { sentence: { why } }: Words): string {
  return reason === '' ? why.taskWithdrawn : why.task(withoutStop(reason));
}

/** An author's reason is a sentence of its own; here it stands inside one. */
function withoutStop(text: string): string {
  return text.trim().replace(/[.。]$/, '');
}
