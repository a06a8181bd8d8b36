import { render } from 'preact';
import { openStore } from './openStore.ts';
import { Site } from '../pages/site.tsx';

const root = document.getElementById('root');
if (root) render(<Site store={openStore()} />, root);
