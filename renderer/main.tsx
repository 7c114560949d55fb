import './client/zod-jitless.ts';
import '@blueprintjs/core/lib/css/blueprint.css';
import '@blueprintjs/select/lib/css/blueprint-select.css';
import '@fontsource-variable/noto-sans-sc/index.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { installBridge } from './client/web-bridge.ts';
import { start, storedLanguage } from './state/index.ts';
import { startText } from './text/i18n.ts';
import { muteStrayKeyUps } from './ui/stray-key-ups.ts';

installBridge();
muteStrayKeyUps(globalThis.window);
startText(storedLanguage());
start();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
