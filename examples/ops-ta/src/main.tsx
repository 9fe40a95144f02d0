import { createSessionClient } from '@moc-sdk/moc-account-client/browser';
import { createReviewClient, createServiceClient } from '@moc-sdk/service/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App client={createServiceClient({})} review={createReviewClient()} session={createSessionClient()} />
  </StrictMode>,
);
