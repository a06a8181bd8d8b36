import type { Place } from '../parse/place.ts';
import type { Target } from '../schema/target.ts';
import type { Check } from './check.ts';

/** Selectors and ids that break with the next build of the product, cannot be read, or are slow. */
export const selectors: Check = ({ playbooks }) => {
  for (const { value, place } of playbooks) {
    (value.surveys ?? []).forEach(({ target }, i) => checkTarget(target, place.at('surveys', i, 'target')));
    (value.experiences ?? []).forEach((experience, i) => {
      if (experience.kind === 'hint') checkTarget(experience.target, place.at('experiences', i, 'target'));
      if (experience.kind !== 'tour') return;
      experience.steps.forEach(({ target, advance, also = [], ensure = [] }, s) => {
        const at = place.at('experiences', i, 'steps', s);
        checkTarget(target, at.at('target'));
        also.forEach((one, n) => checkTarget(one, at.at('also', n)));
        ensure.forEach((one, n) => {
          checkTarget(one.target, at.at('ensure', n, 'target'));
          checkTarget(one.open, at.at('ensure', n, 'open'));
        });
        if (typeof advance === 'object' && 'click' in advance && advance.click !== 'target')
          checkTarget(advance.click, at.at('advance', 'click'));
      });
    });
  }
};

function checkTarget(target: Target | undefined, place: Place): void {
  if (!target) return;
  if (target.css !== undefined) checkSelector(target.css, place.at('css'));
  if (target.id !== undefined && generatedId.test(target.id)) tellGenerated(target.id, place.at('id'));
  checkTarget(target.within, place.at('within'));
  (target.or ?? []).forEach((other, i) => checkTarget(other, place.at('or', i)));
}

function checkSelector(css: string, place: Place): void {
  const fault = faultOf(css);
  if (fault)
    place.error(
      'badSelector',
      `"${css}" is not a selector that can be used: ${fault}.`,
      'Write a short selector, or better "test", "label" or "role".',
    );
  else {
    const classes = [...css.matchAll(/\.([\w-]+)/g)].map(([, name]) => name as string);
    const made =
      classes.find((name) => generatedClass.some((pattern) => pattern.test(name))) ?? generatedId.exec(css)?.[0];
    if (made !== undefined) tellGenerated(made, place);
  }
}

function faultOf(css: string): string | null {
  const bare = css.replace(/\\./g, '').replace(/"[^"\n]*"|'[^'\n]*'/g, '""');
  if (/["']/.test(bare.replaceAll('""', ''))) return 'a quotation mark is not closed';
  if (/[{};@<]/.test(bare)) return 'it is more than a selector';
  for (const [open, close] of brackets)
    if (bare.split(open).length !== bare.split(close).length) return `"${open}" and "${close}" do not match`;
  if (/[>+~,]\s*$|^\s*[>+~,]|,\s*,/.test(bare) || bare.trim() === '') return 'a part is missing';
  if ((bare.match(/:has\(/g) ?? []).length > 1) return ':has() more than once is slow';
  return null;
}

const brackets = [
  ['(', ')'],
  ['[', ']'],
] as const;

const tellGenerated = (name: string, place: Place) =>
  place.warn(
    'generatedName',
    `"${name}" looks made by a build, and changes with the next one.`,
    'Use "test" with a data attribute, a label, or a role with its text.',
  );

const generatedClass = [
  /^(css|sc|jsx|emotion|makeStyles|jss)-?[\w-]*\d/,
  /^sc-[a-zA-Z]{5,}/,
  /_[a-zA-Z0-9]*__[A-Za-z0-9_-]{5,}$/,
  /^_[a-z0-9]*\d[a-z0-9]*(_[a-z0-9]+)*$/i,
  /^Mui[A-Z]\w*-\w+-\d+$/,
  /^ng-tns-/,
  /^(?=[a-z]*\d)(?=.*[a-z].*\d.*[a-z])[a-z0-9]{6,8}$/,
];

const generatedId = /:r[0-9a-z]+:|radix-|headlessui-|mat-input-\d|ember\d+/;
