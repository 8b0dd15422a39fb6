import { useReads } from '../../api/hooks';
import { month } from '../../format';
import { Loaded } from '../../ui/Loaded';
import { Page, Section } from '../../ui/Page';
import { AgedReceivablesChart, ClaimsByStatus, MonthlyChart } from './charts';
import { FigureCard } from './FigureCard';

export function OverviewPage() {
  const reads = useReads();
  const figures = reads.useQuery('get', '/v1/reports/key-figures');
  const monthly = reads.useQuery('get', '/v1/reports/monthly');
  const aged = reads.useQuery('get', '/v1/reports/aged-receivables');
  return (
    <Page title="Overview">
      <Loaded query={figures} what="key figures">
        {(report) => (
          <section aria-label="Key figures" className="stack">
            <h2 className="visually-hidden">Key figures</h2>
            <p className="muted small">
              Services from {month(report.from)} to {month(report.to)}
            </p>
            <div className="figures">
              {report.figures.map((one) => (
                <FigureCard key={one.name} keyFigure={one} />
              ))}
            </div>
          </section>
        )}
      </Loaded>
      <Section title="Charges and payments" note="By month of service">
        <Loaded query={monthly} what="months">
          {(report) => <MonthlyChart months={report.months} />}
        </Loaded>
      </Section>
      <div className="columns">
        <Section title="Claims by status">
          <Loaded query={monthly} what="claims">
            {(report) => <ClaimsByStatus statuses={report.claimsByStatus} />}
          </Loaded>
        </Section>
        <Section title="Aged receivables" note="Open balances by age of the service in days; payments on account by that of their receipt">
          <Loaded query={aged} what="receivables">
            {(report) => <AgedReceivablesChart report={report} />}
          </Loaded>
        </Section>
      </div>
    </Page>
  );
}
