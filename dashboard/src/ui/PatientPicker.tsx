import { useId, useState } from 'react';
import { useReads } from '../api/hooks';
import type { Patient } from '#schema';
import { date } from '../format';
import { fullName } from './names';
import { ProblemNotice } from './ProblemNotice';

const LETTERS_MIN = 2;
const OPTIONS_MAX = 8;

/** Finds a patient by the first letters of the last name. */
export function PatientPicker({ label, onPick }: { label: string; onPick: (patient: Patient) => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const lastName = typed.trim();
  const found = useReads().useQuery('get', '/v1/patients', { params: { query: { lastName, limit: OPTIONS_MAX } } }, { enabled: lastName.length >= LETTERS_MIN });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" autoComplete="off" placeholder="Last name" value={typed} onChange={(event) => setTyped(event.target.value)} />
      {found.isError && <ProblemNotice error={found.error} />}
      {lastName.length >= LETTERS_MIN && found.data && (
        <ul className="options" aria-label="Patients found">
          {found.data.items.map((patient) => (
            <li key={patient.id}>
              <button
                type="button"
                onClick={() => {
                  onPick(patient);
                  setTyped('');
                }}
              >
                {fullName(patient)} <span className="muted small">{date(patient.birthDate)}</span>
              </button>
            </li>
          ))}
          {found.data.items.length === 0 && <li className="empty">No patient by that name</li>}
        </ul>
      )}
    </div>
  );
}
