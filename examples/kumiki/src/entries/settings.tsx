import { render } from 'preact';
import { openStore } from './openStore.ts';
import { Settings } from '../pages/settings.tsx';
import { SignIn } from '../pages/signIn.tsx';
import { Shell } from '../ui/shell.tsx';

const root = document.getElementById('root');
const go = (path: string) => location.assign(path);
if (root)
  render(
    <Shell store={openStore()} page="settings" go={go} stranger={(enter) => <SignIn {...enter} />}>
      <Settings />
    </Shell>,
    root,
  );
