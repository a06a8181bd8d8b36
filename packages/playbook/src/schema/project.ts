import * as z from 'zod';
import { condition, surveyAnswer } from './condition.ts';
import { health } from './health.ts';
import { text } from './text.ts';
import {
  category,
  color,
  date,
  duration,
  key,
  locale,
  mailAddress,
  productName,
  schemaAddress,
  timeOfDay,
} from './value.ts';

const web = z.url({
  protocol: /^https?$/,
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not a web address.\nWrite it in full: "https://app.example.com/".`,
});

const sender = z.strictObject({
  name: text.describe('Who writes, as the inbox shows it.'),
  address: mailAddress.describe('Address that mail comes from.'),
  replyTo: mailAddress.optional().describe('Where replies go. Default: the address.'),
  inbound: mailAddress
    .optional()
    .describe(
      'Address whose mail is handed to the Worker (/v1/mail/inbound). Answers to one-to-one mail then go there, and end the follow-up.',
    ),
  warmedUp: z
    .boolean()
    .optional()
    .describe(
      'true: the domain has been sending mail for long, and the Worker keeps to no allowance a day. Default: false; it begins with 100 a day.',
    ),
  organisation: text.describe('Legal name of the sender, shown in every mail.'),
  postalAddress: text.describe('Postal address, shown in every mail.'),
  contact: z.union([mailAddress, web]).describe('Where complaints and questions go: a mail or web address.'),
});

/** `project.json` */
export const project = z
  .strictObject({
    $schema: schemaAddress,
    key,
    title: text,
    locales: z
      .array(locale)
      .min(1)
      .describe('Locales of the texts, the project’s own first; the order is the fallback chain.'),
    timeZone: z.string().min(1).describe('IANA name: "Asia/Tokyo".'),
    appUrl: web.optional().describe('Where the product is; texts use it as {{ links.app }}.'),
    sender: sender.optional().describe('Who writes the mail. Needed as soon as a follow-up sends one.'),
    categories: z
      .record(
        category,
        z.strictObject({
          title: text,
          optIn: z.boolean().describe('true: nothing is sent before the person has said yes.'),
          clicks: z
            .boolean()
            .optional()
            .describe(
              'false: links in its mails lead straight to the product, and no click is counted. Default: true.',
            ),
        }),
      )
      .optional()
      .describe(
        'Consent categories. Always there: productHelp (sent until the person says no) and marketing (only after a yes).',
      ),
    caps: z
      .strictObject({ perDay: z.int().min(1).max(20).optional(), perWeek: z.int().min(1).max(100).optional() })
      .optional()
      .describe('Unasked contacts to one person over every channel. Default: 2 a day, 5 a week.'),
    quietHours: z
      .union([
        z.literal('none'),
        z.strictObject({
          from: timeOfDay,
          to: timeOfDay,
          businessDays: z
            .boolean()
            .optional()
            .describe('true: nothing on Saturdays, Sundays and holidays either. Default: false.'),
          holidays: z
            .enum(['japan', 'none'])
            .optional()
            .describe(
              'With businessDays: whose public holidays. Default: japan where the time zone is Asia/Tokyo, else none.',
            ),
          daysOff: z
            .array(date)
            .max(366)
            .optional()
            .describe('Days of your own on which nothing is sent: "2026-12-29".'),
        }),
      ])
      .optional()
      .describe('When nothing is sent. Default: 20:00 to 08:00.'),
    retention: duration
      .optional()
      .describe('How long what happened is kept as it came; then it is counted by day. At least "7d". Default: "90d".'),
    cooldowns: z
      .strictObject({
        email: duration.optional(),
        survey: duration.optional(),
        tour: duration.optional(),
        announcement: duration.optional(),
        banner: duration.optional(),
      })
      .optional()
      .describe(
        'Least time between two unasked contacts of one kind with one person. Default: 14d between surveys, of whatever playbook, and none between others.',
      ),
    quality: z
      .union([
        z.literal('none'),
        z.strictObject({
          dismissed: z.number().min(0.05).max(1).optional(),
          unsubscribed: z.number().min(0.001).max(1).optional(),
          disliked: z.number().min(0.05).max(1).optional(),
        }),
      ])
      .optional()
      .describe(
        'What annoys is paused: a tour or survey that more than this share of the people who saw it put away without finishing (default 0.6), a follow-up after whose mails more than this share opted out or complained (default 0.03), and what more than this share of those who gave a word on it found bad (default 0.5): a help article that did not solve it, an experience after which a csat or ces survey, triggered by it, got a low score. "none": nothing is paused.',
      ),
    theme: z
      .strictObject({
        accent: color.optional().describe('The one colour of buttons and marks: "#2563eb".'),
        radius: z.int().min(0).max(24).optional().describe('Corner radius in pixels. Default: 8.'),
      })
      .optional(),
    target: z
      .strictObject({
        testAttributes: z
          .array(
            z
              .string()
              .regex(/^data-[a-z0-9-]+$/, 'A test attribute is a data attribute.\nWrite names such as "data-testid".'),
          )
          .min(1)
          .describe('Attributes that the target signal "test" looks at, in order.'),
      })
      .optional(),
    segments: z.record(key, condition).optional().describe('Named conditions that others refer to.'),
    origins: z
      .array(productName)
      .optional()
      .describe(
        'Origins other than a person’s own act that the product’s events may carry: "template", "import", "staff".',
      ),
    accounts: z
      .int()
      .min(1)
      .optional()
      .describe('How many accounts a year go through; what an experiment can see is judged by it.'),
    glossary: z
      .record(z.string().min(1), z.array(z.string().min(1)).min(1))
      .optional()
      .describe('The project’s words, each with words to be avoided for it: { "ユーザー": ["利用者"] }.'),
    bannedWords: z.array(z.string().min(1)).optional().describe('Words that no text may use.'),
    synonyms: z.array(z.array(z.string())).optional().describe('Words that help search takes for the same.'),
    tasks: z
      .strictObject({
        value: productName
          .optional()
          .describe(
            'Trait of the account, a number, by which the queue of tasks weighs accounts: "arr". Without it all weigh the same.',
          ),
        teams: z
          .record(
            key,
            z.strictObject({
              title: text,
              acknowledgeWithin: duration
                .optional()
                .describe('How soon the team says that it has what was handed to it. Default: 24h.'),
            }),
          )
          .optional()
          .describe('Teams that tasks are handed to. Always there: sales, product and support.'),
        kinds: z
          .record(key, text)
          .optional()
          .describe(
            'What staff read for your own kinds of tasks: { "renewal": { "ja": "契約更新", "en": "Renewal" } }. Named already: risk, check-in, spread, call and upsell.',
          ),
        suggestions: z
          .record(key, text)
          .optional()
          .describe(
            'What staff read for what they could do: { "send-quote": { "ja": "見積もりを送る", "en": "Send a quote" } }. Some are named already: ask-their-goal, share-screen, offer-session …',
          ),
      })
      .optional()
      .describe('The work of people: what an account is worth, whom work is handed to, and what it is called.'),
    callReview: z
      .strictObject({
        perMonth: z
          .int()
          .min(1)
          .max(100)
          .optional()
          .describe('How many of a month’s calls are drawn by lot. Default: 10.'),
        rubric: z
          .array(z.strictObject({ key, title: text }))
          .min(1)
          .max(8)
          .optional()
          .describe('What each is judged by, from 1 to 5. Default: goal, advice, next step, record.'),
      })
      .optional()
      .describe('How calls are looked at again, to get better at them. No member of staff is ranked by it.'),
    seminar: z
      .strictObject({
        need: surveyAnswer.describe('The answer of the survey after it that asks for a call.'),
        within: duration.optional().describe('After it, how long an answer counts for it. Default: 7d.'),
      })
      .optional()
      .describe(
        'How seminars are followed: who came (told as a touch of the channel seminar) is asked, and called where they need it.',
      ),
    touch: z
      .array(
        z.strictObject({
          level: z
            .enum(['high', 'low', 'tech'])
            .describe('high: people; low: people, to many at once; tech: the product and mail.'),
          when: condition.describe('About the account.'),
          because: text.describe('Why, for staff.'),
        }),
      )
      .min(1)
      .optional()
      .describe(
        'How much of people’s time an account should get: the first that holds, else tech. A recommendation that follows what happens; it keeps nothing from anybody.',
      ),
    health: health.optional().describe('How an account’s health is told. Without it there is none.'),
  })
  .describe('A Banso project: sender, locales, time zone, consent categories, limits of contact, segments, words.');

export type Project = z.infer<typeof project>;
