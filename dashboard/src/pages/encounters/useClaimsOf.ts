import { useReads } from '../../api/hooks';
import type { ClaimSummary, Encounter } from '#schema';

/** Most claims of one page of the API; a patient has seldom more. */
const CLAIMS_MAX = 200;

/** What was claimed for the visit so far; nothing until it is known. */
export function useClaimsOf({ id, patientId }: Encounter): readonly ClaimSummary[] | undefined {
  const claims = useReads().useQuery('get', '/v1/claims', { params: { query: { patientId, limit: CLAIMS_MAX } } });
  return claims.data?.items.filter((claim) => claim.encounterId === id);
}
