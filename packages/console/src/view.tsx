import { Account } from './pages/account/account.tsx';
import { Accounts } from './pages/accounts/accounts.tsx';
import { Audit } from './pages/settings/audit.tsx';
import { Calls } from './pages/calls/calls.tsx';
import { Drafts } from './pages/drafts.tsx';
import { Edit } from './pages/playbook/edit.tsx';
import { home } from './route/routes.ts';
import { Mail } from './pages/mail/mail.tsx';
import { PageTitle } from './parts/pageTitle.tsx';
import { Playbook } from './pages/playbook/playbook.tsx';
import { Playbooks } from './pages/playbooks.tsx';
import { Reports } from './pages/reports/reports.tsx';
import type { Route } from './route/routes.ts';
import { Settings } from './pages/settings/settings.tsx';
import { Survey } from './pages/surveys/survey.tsx';
import { Surveys } from './pages/surveys/surveys.tsx';
import { Tasks } from './pages/tasks/tasks.tsx';
import { useDesk } from './desk.ts';
import { Webhooks } from './pages/settings/webhooks.tsx';

interface ViewProps {
  readonly route: Route;
  /** The accounts list as the reader last saw it. */
  readonly list: string;
}

export function View({ route, list }: ViewProps) {
  switch (route.view) {
    case 'accounts':
      return <Accounts />;
    case 'account':
      return <Account account={route.account} list={list} />;
    case 'mail':
      return <Mail account={route.account} mail={route.mail} />;
    case 'tasks':
      return <Tasks />;
    case 'calls':
      return <Calls />;
    case 'drafts':
      return <Drafts />;
    case 'playbooks':
      return <Playbooks />;
    case 'playbook':
      return <Playbook playbook={route.playbook} />;
    case 'edit':
      return <Edit playbook={route.playbook} />;
    case 'report':
      return <Reports report={route.report} />;
    case 'surveys':
      return <Surveys />;
    case 'survey':
      return <Survey survey={route.survey} />;
    case 'settings':
      return <Settings />;
    case 'webhooks':
      return <Webhooks />;
    case 'audit':
      return <Audit />;
    case 'unknown':
      return <Unknown />;
  }
}

function Unknown() {
  const { shell } = useDesk().words;
  return (
    <>
      <PageTitle title={shell.noPage} />
      <p>
        <a href={home}>{shell.noPageFix}</a>
      </p>
    </>
  );
}
