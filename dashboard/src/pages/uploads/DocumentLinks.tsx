import { Link } from 'react-router';
import type { Document } from '#schema';

/** The ways to what came of a file. */
export function DocumentLinks({ document }: { document: Document }) {
  const { remittances, claims = [], patients } = document.results;
  return (
    <>
      {remittances && <Link to={`/remittances?documentId=${document.id}`}>Remittances</Link>}
      {patients && <Link to="/patients">Patients</Link>}
      {claims.map((claim, index) => (
        <Link key={claim} to={`/claims/${idOf(claim)}`}>
          Claim {index + 1}
        </Link>
      ))}
    </>
  );
}

/** `/v1/claims/clm_1` → `clm_1` */
function idOf(link: string): string {
  return link.slice(link.lastIndexOf('/') + 1);
}
