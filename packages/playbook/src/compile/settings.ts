import { DAY } from '@banso/engine';
import type { Category, Duration, Settings } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Project } from '../schema/project.ts';
import { onColor } from './color.ts';
import { compileCondition } from './condition.ts';
import { compileHealth } from './health.ts';
import { toInstant } from './instant.ts';
import type { Scope } from './scope.ts';
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
  if (!isTimeZone(project.timeZone))
    place
      .at('timeZone')
      .error('badFormat', `"${project.timeZone}" is not a time zone.`, 'Write its IANA name, such as "Asia/Tokyo".');
  const retention = project.retention === undefined ? undefined : toDuration(project.retention);
  if (retention !== undefined && retention < 7 * DAY)
    place
      .at('retention')
      .error('badFormat', 'The log is kept for at least 7 days.', 'Write "7d" or more; without it, 90 days.');
  if (project.synonyms !== undefined)
    place.at('synonyms').error('notYet', '"synonyms" is not used yet.', 'Take it out.');
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
      },
    }),
    testAttributes: project.target?.testAttributes ?? givenTestAttributes,
    theme: { accent, onAccent: onColor(accent), radius: theme?.radius ?? 8 },
    segments: Object.fromEntries(
      Object.entries(project.segments ?? {}).map(([key, condition]) => [
        key,
        compileCondition(condition, place.at('segments', key), scope),
      ]),
    ),
    ...(retention !== undefined && { retention }),
    ...(project.health && { health: compileHealth(project.health, place.at('health'), scope) }),
  };
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

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
