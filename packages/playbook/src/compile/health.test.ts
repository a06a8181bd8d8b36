import { DAY } from '@banso/engine';
import { describe, expect, it } from 'vitest';
import { soundHealth } from '../../test/soundHealth.ts';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { checkProject } from '../project.ts';

type Written = ReturnType<typeof soundHealth>;

/** A project whose follow-up asks for health, so that there is no issue; with one thing changed. */
function checked(change: (health: Written, sound: ReturnType<typeof soundProject>) => void = () => undefined) {
  const sound = soundProject();
  const health = soundHealth();
  sound.project['origins'] = ['template', 'import'];
  sound.playbook.milestones[0]!['reached'] = { event: 'app.created', excludeOrigin: ['template'] };
  sound.playbook.milestones[1]!['reached'] = {
    event: 'record.created',
    every: '7d',
    times: 3,
    excludeOrigin: ['template'],
  };
  sound.playbook.followUps[0]!['trigger'] = { any: [{ health: 'usage', band: 'poor' }, { group8: [5, 6] }] };
  change(health, sound);
  return checkProject(filesOf({ ...sound, project: { ...sound.project, health } }));
}

const codesAfter = (change: Parameters<typeof checked>[0]) => checked(change).issues.map(({ code }) => code);
const measures = ({ profiles }: Written, axis: string) => profiles[0]!.axes[axis]!.measures;

describe('health', () => {
  it('becomes a plan with every default written out and the conditions on it', () => {
    const { issues, project } = checked();
    expect(issues).toEqual([]);
    const { health } = project!.settings;
    expect(health).toMatchObject({
      version: '2026-1',
      shadow: { version: '2026-2' },
      group8: { high: 60, call: [5, 6] },
    });
    expect(health?.group8.hints).toEqual({ 5: { en: 'Show them how.' } });
    expect(health?.profiles[0]?.title).toEqual({ en: 'onboarding' });
    const [onboarding, after] = health!.profiles;
    expect(onboarding?.audience).toEqual({ op: 'tenure', tests: [{ cmp: 'lt', value: 90 * DAY }] });
    expect(onboarding?.axes.map(({ axis, weight }) => [axis, weight])).toEqual([
      ['progress', 2],
      ['usage', 1],
      ['initiative', 1],
      ['spread', 1],
    ]);
    expect(onboarding?.axes[2]?.measures[0]).toEqual({
      key: 'asked',
      title: { en: 'asked' },
      weight: 1,
      of: {
        kind: 'count',
        tally: expect.objectContaining({ event: 'question.asked', where: [], excludeOrigin: [] }),
        days: 14,
        perPerson: 3,
        per: null,
      },
      scales: [{ from: 0, scale: { by: 'bands', concerning: 1, healthy: 2 } }],
    });
    expect(onboarding?.axes[3]?.measures[0]?.scales).toEqual([
      { from: 0, scale: { by: 'linear', from: 0, to: 0.2 } },
      { from: 30 * DAY, scale: { by: 'bands', concerning: 0.1, healthy: 0.3 } },
    ]);
    expect(after?.axes[0]?.measures[1]?.of).toMatchObject({
      kind: 'change',
      tally: { where: [{ prop: 'kind' }, { prop: 'fields' }], excludeOrigin: ['template'] },
    });
    expect(project!.playbooks[0]?.followUps[0]?.trigger).toEqual({
      op: 'any',
      of: [
        { op: 'health', axis: 'usage', band: 'poor' },
        { op: 'group8', in: [5, 6] },
      ],
    });
  });

  it.each<[string, string, (health: Written, sound: ReturnType<typeof soundProject>) => void]>([
    [
      'a raw count, which a template can make',
      'templateTrap',
      (h) => void delete measures(h, 'initiative')[0]!['perPerson'],
    ],
    [
      'an origin that is not there',
      'unknownOrigin',
      (h) => void (measures(h, 'initiative')[0]!['excludeOrigin'] = ['templates']),
    ],
    [
      'a sixth measure of an axis',
      'tooManyMeasures',
      (h) => {
        const [one] = measures(h, 'usage');
        measures(h, 'usage').push(...[2, 3, 4, 5, 6].map((n) => ({ ...one, key: `days-${n}` })));
      },
    ],
    ['a profile that no account comes to', 'unreachableProfile', (h) => void delete h.profiles[0]!.audience],
    [
      'accounts without a profile',
      'profileNotCovered',
      (h) => {
        h.profiles.pop();
      },
    ],
    [
      'health that nobody acts on',
      'idleHealth',
      (_, { playbook }) => void (playbook.followUps[0]!['trigger'] = { milestone: 'app-created', is: 'late' }),
    ],
    [
      'a measure that the first fortnight cannot tell',
      'longerThanFortnight',
      (h) => void (measures(h, 'usage')[0]!['within'] = '28d'),
    ],
  ])('warns of %s', (_, code, change) => {
    expect(codesAfter(change)).toEqual([code]);
  });

  it('takes a count that is capped, leaves origins out or counts what is of value', () => {
    for (const way of [{ excludeOrigin: ['template'] }, { where: { fields: { gte: 3 } } }, { perPerson: 2 }])
      expect(
        codesAfter((h) => {
          const [one] = measures(h, 'initiative');
          delete one!['perPerson'];
          Object.assign(one!, way);
        }),
      ).toEqual([]);
  });
});
