import { Link } from 'react-router';
import type { AgedReceivables, Month, StatusCount } from '#schema';
import { BarChart } from '../../charts/BarChart';
import { money, month, number, shortMoney } from '../../format';
import { Badge } from '../../ui/Badge';
import { DataTable } from '../../ui/DataTable';
import { Money } from '../../ui/Money';

export function MonthlyChart({ months }: { months: readonly Month[] }) {
  if (months.length === 0) {
    return <p className="empty">No charges yet. They appear when a visit is signed.</p>;
  }
  return (
    <BarChart
      title="Charges and payments by month"
      categories={months.map((one) => month(one.month))}
      series={[
        { label: 'Charges', colour: 1, stack: 'charged', values: months.map((one) => one.chargesCents) },
        { label: 'Insurance payments', colour: 2, stack: 'paid', values: months.map((one) => one.insurancePaymentsCents) },
        { label: 'Patient payments', colour: 3, stack: 'paid', values: months.map((one) => one.patientPaymentsCents) },
      ]}
      short={shortMoney}
      exact={money}
      table={
        <DataTable
          caption="Charges and payments by month of service"
          rows={months}
          rowKey={(row) => row.month}
          empty="No months"
          columns={[
            { header: 'Month', cell: (row) => month(row.month) },
            { header: 'Claims', numeric: true, cell: (row) => number(row.claims) },
            { header: 'Charges', numeric: true, cell: (row) => <Money cents={row.chargesCents} /> },
            { header: 'Insurance payments', numeric: true, cell: (row) => <Money cents={row.insurancePaymentsCents} /> },
            { header: 'Patient payments', numeric: true, cell: (row) => <Money cents={row.patientPaymentsCents} /> },
            { header: 'Adjustments', numeric: true, cell: (row) => <Money cents={row.adjustmentsCents} /> },
          ]}
        />
      }
    />
  );
}

/** A table whose column of bars is only a picture of its figures. */
export function ClaimsByStatus({ statuses }: { statuses: readonly StatusCount[] }) {
  const most = Math.max(1, ...statuses.map((one) => one.claims));
  return (
    <DataTable
      caption="Claims by status"
      rows={statuses.filter((one) => one.claims > 0)}
      rowKey={(row) => row.status}
      empty="No claims yet."
      columns={[
        {
          header: 'Status',
          cell: (row) => (
            <Link to={`/claims?status=${row.status}`}>
              <Badge status={row.status} />
            </Link>
          ),
        },
        {
          header: 'Share',
          cell: (row) => (
            <svg className="meter" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * row.claims) / most} height="14" fill="var(--series-1)" />
            </svg>
          ),
        },
        { header: 'Claims', numeric: true, cell: (row) => number(row.claims) },
        { header: 'Charges', numeric: true, cell: (row) => <Money cents={row.chargeCents} /> },
      ]}
    />
  );
}

export function AgedReceivablesChart({ report }: { report: AgedReceivables }) {
  return (
    <BarChart
      title="Aged receivables"
      categories={report.buckets.map((bucket) => bucket.label.replace(' days', ''))}
      series={[
        { label: 'Insurers owe', colour: 1, stack: 'owed', values: report.buckets.map((bucket) => bucket.insuranceCents) },
        { label: 'Patients owe', colour: 2, stack: 'owed', values: report.buckets.map((bucket) => bucket.patientCents) },
      ]}
      short={shortMoney}
      exact={money}
      table={
        <DataTable
          caption="Aged receivables"
          rows={report.buckets}
          rowKey={(row) => row.label}
          empty="No balances"
          columns={[
            { header: 'Age', cell: (row) => row.label },
            { header: 'Insurers owe', numeric: true, cell: (row) => <Money cents={row.insuranceCents} /> },
            { header: 'Patients owe', numeric: true, cell: (row) => <Money cents={row.patientCents} /> },
          ]}
          footer={['Total', money(report.totalInsuranceCents), money(report.totalPatientCents)]}
        />
      }
    />
  );
}
