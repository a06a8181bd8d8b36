import type { ProjectFile } from '../src/index.ts';

/** A small project without an issue, as plain values, so that a test can change one thing of it. */
export function soundProject() {
  return {
    project: {
      $schema: 'project.v1.json',
      key: 'kumiki',
      title: 'Kumiki',
      locales: ['en'],
      timeZone: 'Asia/Tokyo',
      appUrl: 'https://app.example.com/',
      sender: {
        name: 'Kumiki support',
        address: 'hello@example.com',
        organisation: 'Kumiki Inc.',
        postalAddress: '1-1 Chiyoda, Tokyo',
        contact: 'support@example.com',
      },
    } as Record<string, unknown>,
    playbook: {
      $schema: 'playbook.v1.json',
      key: 'first-app',
      title: 'Your first app',
      milestones: [
        { key: 'app-created', title: 'Create an app', role: 'setup', due: '3d', reached: { event: 'app.created' } },
        {
          key: 'used',
          title: 'Use it',
          role: 'habit',
          weight: 3,
          reached: { event: 'record.created', every: '7d', times: 3 },
        },
      ] as Record<string, unknown>[],
      experiences: [
        {
          key: 'build-app',
          kind: 'tour',
          trigger: { page: '/apps' },
          steps: [
            { key: 'open', target: { test: 'new-app' }, body: 'Start here.', advance: { click: 'target' } },
          ] as Record<string, unknown>[],
        },
        { key: 'getting-started', kind: 'checklist', items: [{ milestone: 'app-created', start: 'build-app' }] },
      ] as Record<string, unknown>[],
      followUps: [
        {
          key: 'stuck',
          trigger: { milestone: 'app-created', is: 'late' },
          goal: { milestone: 'app-created', within: '14d' },
          steps: [{ email: { subject: 'Can we help?', body: 'How is it going?' } }] as Record<string, unknown>[],
        } as Record<string, unknown>,
      ],
    },
    articles: [] as ProjectFile[],
  };
}

export function filesOf({ project, playbook, articles }: ReturnType<typeof soundProject>): ProjectFile[] {
  return [
    { path: 'project.json', text: JSON.stringify(project, null, 2) },
    { path: 'playbooks/first-app.json', text: JSON.stringify(playbook, null, 2) },
    ...articles,
  ];
}
