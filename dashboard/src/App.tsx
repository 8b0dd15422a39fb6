import { Fragment, useState, type ReactNode } from 'react';
import { createBrowserRouter, Link, RouterProvider, useParams, useRouteError } from 'react-router';
import { ClaimPage } from './pages/claims/ClaimPage';
import { ClaimsPage } from './pages/claims/ClaimsPage';
import { EligibilityCheckPage } from './pages/eligibility/EligibilityCheckPage';
import { ChangeVisitPage } from './pages/encounters/ChangeVisitPage';
import { EncounterPage } from './pages/encounters/EncounterPage';
import { NewVisitPage } from './pages/encounters/NewVisitPage';
import { FigureClaimsPage } from './pages/overview/FigureClaimsPage';
import { OverviewPage } from './pages/overview/OverviewPage';
import { ChangePatientPage } from './pages/patients/ChangePatientPage';
import { ClaimsTab } from './pages/patients/ClaimsTab';
import { CoverageTab } from './pages/patients/CoverageTab';
import { LedgerTab } from './pages/patients/LedgerTab';
import { PatientPage } from './pages/patients/PatientPage';
import { PatientsPage } from './pages/patients/PatientsPage';
import { RegisterPage } from './pages/patients/RegisterPage';
import { StatementsTab } from './pages/patients/StatementsTab';
import { VisitsTab } from './pages/patients/VisitsTab';
import { PracticePage } from './pages/practice/PracticePage';
import { RemittancePage } from './pages/remittances/RemittancePage';
import { RemittancesPage } from './pages/remittances/RemittancesPage';
import { TaskPage } from './pages/tasks/TaskPage';
import { TasksPage } from './pages/tasks/TasksPage';
import { DocumentPage } from './pages/uploads/DocumentPage';
import { UploadPage } from './pages/uploads/UploadPage';
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
          { path: '/figures/:figure', element: <FigureClaimsPage /> },
          { path: '/claims', element: <ClaimsPage /> },
          { path: '/claims/:id', element: <OfOne><ClaimPage /></OfOne> },
          { path: '/tasks', element: <TasksPage /> },
          { path: '/tasks/:id', element: <TaskPage /> },
          { path: '/remittances', element: <RemittancesPage /> },
          { path: '/remittances/:id', element: <RemittancePage /> },
          { path: '/patients', element: <PatientsPage /> },
          { path: '/patients/new', element: <RegisterPage /> },
          { path: '/patients/:id/change', element: <ChangePatientPage /> },
          { path: '/patients/:id/visits/new', element: <NewVisitPage /> },
          {
            path: '/patients/:id',
            element: <OfOne><PatientPage /></OfOne>,
            children: [
              { index: true, element: <CoverageTab /> },
              { path: 'visits', element: <VisitsTab /> },
              { path: 'claims', element: <ClaimsTab /> },
              { path: 'ledger', element: <LedgerTab /> },
              { path: 'statements', element: <StatementsTab /> },
            ],
          },
          { path: '/encounters/:id/change', element: <ChangeVisitPage /> },
          { path: '/encounters/:id', element: <EncounterPage /> },
          { path: '/eligibility-checks/:id', element: <EligibilityCheckPage /> },
          { path: '/uploads', element: <UploadPage /> },
          { path: '/uploads/:id', element: <DocumentPage /> },
          { path: '/practice', element: <PracticePage /> },
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

/** From one record to another of its kind is another page, with nothing left of the one before. */
function OfOne({ children }: { children: ReactNode }) {
  const { id } = useParams();
  return <Fragment key={id}>{children}</Fragment>;
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
