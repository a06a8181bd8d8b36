import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/notice.css';
import './styles/table.css';
import './styles/account.css';
import './styles/health.css';
import './styles/calls.css';
import './styles/tasks.css';
import './styles/playbook.css';
import './styles/phone.css';
import './styles/print.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { readName } from './api/name.ts';
import { startRouter } from './route/router.ts';

// A token must not stay in the address bar, the history or a referrer.
const address = new URL(location.href);
const token = address.searchParams.get('token');
const name = address.searchParams.get('name') ?? readName(localStorage);
const ticket = token === null ? null : { token, ...(name === '' ? {} : { name }) };
if (ticket) {
  address.searchParams.delete('token');
  address.searchParams.delete('name');
  history.replaceState(null, '', address);
}

const root = document.getElementById('console');
if (root) render(<App request={fetch.bind(window)} router={startRouter(window)} ticket={ticket} />, root);
