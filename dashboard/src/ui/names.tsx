import { Link } from 'react-router';
import { useReads } from '../api/hooks';
import type { Patient } from '#schema';

const NAMES_STAY_MILLISECONDS = 5 * 60_000;

export function fullName(person: { lastName: string; firstName: string }): string {
  return `${person.lastName}, ${person.firstName}`;
}

/** A patient's name by id. Lists carry ids only; names are asked for once and kept while the tab is open. */
export function PatientName({ id }: { id: string }) {
  const patient = useReads().useQuery('get', '/v1/patients/{id}', { params: { path: { id } } }, { staleTime: NAMES_STAY_MILLISECONDS });
  return patient.data ? fullName(patient.data as Patient) : patient.isError ? id : '…';
}

export function PatientLink({ id }: { id: string }) {
  return (
    <Link to={`/patients/${id}`}>
      <PatientName id={id} />
    </Link>
  );
}

/** The practice's payers by id. */
export function usePayerName(): (id: string) => string {
  const payers = useReads().useQuery('get', '/v1/practice/payers', {}, { staleTime: NAMES_STAY_MILLISECONDS });
  return (id) => payers.data?.items.find((payer) => payer.id === id)?.name ?? id;
}

/** The practice's providers by NPI. */
export function useProviderName(): (npi: string) => string {
  const providers = useReads().useQuery('get', '/v1/practice/providers', {}, { staleTime: NAMES_STAY_MILLISECONDS });
  return (npi) => {
    const provider = providers.data?.items.find((one) => one.npi === npi);
    return provider ? fullName(provider) : npi;
  };
}
