import { useCommand } from '../../api/hooks';
import type { Coverage } from '#schema';
import { ProblemNotice } from '../../ui/ProblemNotice';

/** Asks the payer about a coverage now; the answer shows up among the checks. */
export function AskPayerButton({ coverage, payerName }: { coverage: Coverage; payerName: string }) {
  const ask = useCommand((client, _: object, key) =>
    client.POST('/v1/eligibility-checks', { params: { header: { 'Idempotency-Key': key } }, body: { patientId: coverage.patientId, coverageId: coverage.id } }),
  );
  return (
    <>
      <button type="button" disabled={ask.isPending} aria-label={`Ask payer ${payerName} about member ${coverage.memberId}`} onClick={() => ask.mutate({})}>
        {ask.isPending ? 'Asking…' : 'Ask payer'}
      </button>
      {ask.isError && <ProblemNotice error={ask.error} />}
    </>
  );
}
