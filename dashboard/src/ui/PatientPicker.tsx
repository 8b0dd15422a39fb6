import { useState } from 'react';
import { useReads } from '../api/hooks';
import type { Patient } from '#schema';
import { date } from '../format';
import { fullName } from './names';
import { LETTERS_MIN, SearchBox } from './SearchBox';

const OPTIONS_MAX = 8;

/** Finds a patient by the first letters of the last name. */
export function PatientPicker({ label, onPick }: { label: string; onPick: (patient: Patient) => void }) {
  const [typed, setTyped] = useState('');
  const lastName = typed.trim();
  const found = useReads().useQuery('get', '/v1/patients', { params: { query: { lastName, limit: OPTIONS_MAX } } }, { enabled: lastName.length >= LETTERS_MIN });
  return (
    <SearchBox
      label={label}
      placeholder="Last name"
      listLabel="Patients found"
      nothing="No patient by that name"
      typed={typed}
      onType={setTyped}
      query={found}
      options={found.data?.items ?? []}
      optionKey={(patient) => patient.id}
      onPick={onPick}
    >
      {(patient) => (
        <>
          {fullName(patient)} <span className="muted small">{date(patient.birthDate)}</span>
        </>
      )}
    </SearchBox>
  );
}
