import { expect, test } from 'vitest';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { checkProject } from '../project.ts';

type Sound = ReturnType<typeof soundProject>;

function checkedAfter(change: (sound: Sound) => void) {
  const sound = soundProject();
  change(sound);
  return checkProject(filesOf(sound));
}

const codesAfter = (change: (sound: Sound) => void) => checkedAfter(change).issues.map(({ code }) => code);
const senderOf = ({ project }: Sound) => project['sender'] as Record<string, unknown>;
const emailOf = (sound: Sound) =>
  (sound.playbook.followUps[0] as unknown as { steps: { email: Record<string, unknown> }[] }).steps[0]!.email;

test('marketing mail to people who have not agreed to it is an error, with the fix', () => {
  const { issues, project } = checkedAfter((sound) => {
    sound.project['categories'] = { marketing: { title: 'お知らせ', optIn: false } };
  });
  expect(project).toBeNull();
  expect(issues).toContainEqual(
    expect.objectContaining({
      code: 'marketingWithoutConsent',
      severity: 'error',
      fix: expect.stringContaining('optIn'),
    }),
  );
});

test.each(['organisation', 'postalAddress', 'contact', 'name', 'address'])(
  'a sender without its %s, which Japan’s law asks for in every mail, is an error',
  (part) => {
    const { project, issues } = checkedAfter((sound) => void delete senderOf(sound)[part]);
    expect(project).toBeNull();
    expect(JSON.stringify(issues)).toContain(part);
  },
);

test.each(['organisation', 'postalAddress'])('an empty %s is none', (part) => {
  expect(codesAfter((sound) => void (senderOf(sound)[part] = ' '))).toContain('missingText');
});

test('a person of another domain is told of, since the mail then comes from the sender', () => {
  const from = (address: string) => (sound: Sound) => void (emailOf(sound)['from'] = { name: '山田', address });
  const own = String(senderOf(soundProject())['address']).split('@')[1];
  expect(codesAfter(from('yamada@elsewhere.example'))).toContain('foreignFrom');
  expect(codesAfter(from(`yamada@${own}`))).not.toContain('foreignFrom');
});

test('a mail by name, for review, with an address for answers is compiled as it is written', () => {
  const { project } = checkedAfter((sound) =>
    Object.assign(emailOf(sound), {
      mode: 'oneToOne',
      from: { name: '山田', address: 'yamada@elsewhere.example' },
      replyTo: 'answers@elsewhere.example',
      review: true,
    }),
  );
  const step = project?.playbooks[0]?.followUps[0]?.steps[0];
  expect(step).toMatchObject({
    do: 'email',
    email: {
      from: { name: { en: '山田' }, address: 'yamada@elsewhere.example' },
      replyTo: 'answers@elsewhere.example',
      review: true,
    },
  });
});
