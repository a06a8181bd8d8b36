import { callReviewOf, createZones, DAY } from '@banso/engine';
import type { Category, Duration, Settings } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Project } from '../schema/project.ts';
import { onColor } from './color.ts';
import { compileCondition } from './condition.ts';
import { compileHealth } from './health.ts';
import { toInstant } from './instant.ts';
import type { Scope } from './scope.ts';
import { compileTasks } from './teams.ts';
import { compileLabel } from './text.ts';
import { toDuration, toMinutes } from './time.ts';

/** Consent categories that every project has. */
export const givenCategories: { readonly [key: string]: Category } = {
  productHelp: { title: { ja: '製品の使い方のご案内', en: 'Help with the product' }, optIn: false },
  marketing: { title: { ja: 'お知らせとご案内', en: 'News and offers' }, optIn: true },
};

const givenTestAttributes = ['data-tour', 'data-testid', 'data-test', 'data-test-id', 'data-cy', 'data-qa'];

export function compileSettings(project: Project, place: Place, scope: Scope): Settings {
  const { caps, theme } = project;
  const accent = theme?.accent ?? '#2563eb';
  if (!createZones().knows(project.timeZone))
    place
      .at('timeZone')
      .error('badFormat', `"${project.timeZone}" is not a time zone.`, 'Write its IANA name, such as "Asia/Tokyo".');
  const retention = project.retention === undefined ? undefined : toDuration(project.retention);
  if (retention !== undefined && retention < 7 * DAY)
    place
      .at('retention')
      .error('badFormat', 'The log is kept for at least 7 days.', 'Write "7d" or more; without it, 90 days.');
  for (const [index, group] of (project.synonyms ?? []).entries())
    if (new Set(group.map((word) => word.trim().toLowerCase())).size < 2 || group.some((word) => !word.trim()))
      place
        .at('synonyms', index)
        .error(
          'badFormat',
          'One word alone has no synonym.',
          'Write two words or more, such as ["log in", "sign in"].',
        );
  return {
    key: project.key,
    title: compileLabel(project.title, place.at('title'), scope),
    locales: project.locales,
    timeZone: project.timeZone,
    sender: compileSender(project.sender, place.at('sender'), scope),
    categories: { ...givenCategories, ...compileCategories(project, place, scope) },
    caps: { perDay: caps?.perDay ?? 2, perWeek: caps?.perWeek ?? 5 },
    quietHours: compileQuietHours(project, place.at('quietHours')),
    cooldowns: compileCooldowns(project),
    ...(project.quality !== 'none' && {
      quality: {
        dismissed: project.quality?.dismissed ?? 0.6,
        unsubscribed: project.quality?.unsubscribed ?? 0.03,
        disliked: project.quality?.disliked ?? 0.5,
      },
    }),
    ...(project.synonyms && { synonyms: project.synonyms }),
    testAttributes: project.target?.testAttributes ?? givenTestAttributes,
    theme: { accent, onAccent: onColor(accent), radius: theme?.radius ?? 8 },
    segments: Object.fromEntries(
      Object.entries(project.segments ?? {}).map(([key, condition]) => [
        key,
        compileCondition(condition, place.at('segments', key), scope),
      ]),
    ),
    tasks: compileTasks(project, place.at('tasks'), scope),
    ...compileCallReview(project, place.at('callReview', 'rubric'), scope),
    ...compileSeminar(project, place.at('seminar'), scope),
    ...(project.touch && {
      touch: project.touch.map(({ level, when, because }, i) => ({
        level,
        when: compileCondition(when, place.at('touch', i, 'when'), scope),
        because: compileLabel(because, place.at('touch', i, 'because'), scope),
      })),
    }),
    ...(retention !== undefined && { retention }),
    ...(project.health && { health: compileHealth(project.health, place.at('health'), scope) }),
  };
}

function compileCallReview({ callReview }: Project, place: Place, scope: Scope): Pick<Settings, 'callReview'> {
  if (!callReview) return {};
  const given = callReviewOf({});
  const rubric = callReview.rubric?.map(({ key, title }, i) => ({
    key,
    title: compileLabel(title, place.at(i, 'title'), scope),
  }));
  return { callReview: { perMonth: callReview.perMonth ?? given.perMonth, rubric: rubric ?? given.rubric } };
}

function compileSeminar({ seminar }: Project, place: Place, scope: Scope): Pick<Settings, 'seminar'> {
  if (!seminar) return {};
  const rule = compileCondition(seminar.need, place.at('need'), scope);
  if (rule.op !== 'survey') return {};
  const { key: survey, question, tests } = rule;
  return { seminar: { within: toDuration(seminar.within ?? '7d'), survey, question, tests } };
}

function compileQuietHours(
  { quietHours = { from: '20:00', to: '08:00' }, timeZone }: Project,
  place: Place,
): Settings['quietHours'] {
  if (quietHours === 'none') return null;
  const { from, to, businessDays = false, holidays = timeZone === 'Asia/Tokyo' ? 'japan' : 'none' } = quietHours;
  const daysOff = (quietHours.daysOff ?? []).flatMap((written, i) => {
    const at = toInstant(written, place.at('daysOff', i));
    return at === null ? [] : [at / DAY];
  });
  return {
    from: toMinutes(from),
    to: toMinutes(to),
    weekends: !businessDays,
    ...(businessDays && holidays === 'japan' && { holidays }),
    ...(daysOff.length > 0 && { daysOff }),
  };
}

/** Nobody is asked two things within a fortnight. */
function compileCooldowns({ cooldowns = {} }: Project): { readonly [kind: string]: Duration } {
  const written = Object.entries(cooldowns).flatMap(([kind, gap]) =>
    gap === undefined ? [] : [[kind, toDuration(gap)] as const],
  );
  return { survey: 14 * DAY, ...Object.fromEntries(written) };
}

function compileSender(sender: Project['sender'], place: Place, scope: Scope): Settings['sender'] {
  if (!sender) return null;
  return {
    name: compileLabel(sender.name, place.at('name'), scope),
    address: sender.address,
    replyTo: sender.replyTo ?? null,
    ...(sender.inbound === undefined ? {} : { inbound: sender.inbound }),
    ...(sender.warmedUp ? { warmedUp: true } : {}),
    organisation: compileLabel(sender.organisation, place.at('organisation'), scope),
    postalAddress: compileLabel(sender.postalAddress, place.at('postalAddress'), scope),
    contact: sender.contact,
  };
}

function compileCategories(project: Project, place: Place, scope: Scope): { [key: string]: Category } {
  return Object.fromEntries(
    Object.entries(project.categories ?? {}).map(([key, { title, optIn, clicks }]) => [
      key,
      {
        title: compileLabel(title, place.at('categories', key, 'title'), scope),
        optIn,
        ...(clicks === false ? { clicks } : {}),
      },
    ]),
  );
}
