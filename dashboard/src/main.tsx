import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { loadConfig } from './config';
import { Session } from './session/Session';
import { ProblemNotice } from './ui/ProblemNotice';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/components.css';

const root = createRoot(document.getElementById('root')!);

loadConfig().then(
  (config) =>
    root.render(
      <StrictMode>
        <Session config={config}>
          <App />
        </Session>
      </StrictMode>,
    ),
  (error: unknown) => root.render(<ProblemNotice error={error} onRetry={() => window.location.reload()} />),
);
