import { useState } from 'react';
import { createBrowserRouter, Link, RouterProvider, useRouteError } from 'react-router';
import { OverviewPage } from './pages/overview/OverviewPage';
import { Page } from './ui/Page';
import { ProblemNotice } from './ui/ProblemNotice';
import { Shell } from './ui/Shell';

const routes = [
  {
    element: <Shell />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { path: '/', element: <OverviewPage /> },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];

/** The pages. The router starts once somebody is signed in, at the address that was asked for. */
export function App() {
  const [router] = useState(() => createBrowserRouter(routes));
  return <RouterProvider router={router} />;
}

function NotFound() {
  return (
    <Page title="Not found">
      <p>
        There is no such page. <Link to="/">Go to the overview</Link>
      </p>
    </Page>
  );
}

/** A page that failed to draw; the others still work. */
function Broken() {
  return (
    <Page title="This page failed">
      <ProblemNotice error={useRouteError()} onRetry={() => window.location.reload()} />
    </Page>
  );
}
