import { createBanso } from '@banso/sdk';
import { BansoProvider } from '@banso/sdk/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../app.tsx';

const banso = createBanso({ plan: '/plan.json' });
const user = { id: 'u-hana', traits: { name: '花', plan: 'trial' } };

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <BansoProvider banso={banso} user={user}>
      <App />
    </BansoProvider>
  </StrictMode>,
);
