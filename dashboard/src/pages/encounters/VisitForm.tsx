import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useReads } from '../../api/hooks';
import type { Code, Encounter, EncounterInput } from '#schema';
import { diagnosis, today } from '../../format';
import { SelectField, TextField, textOf } from '../../ui/Field';
import { Loaded } from '../../ui/Loaded';
import { fullName, PatientLink } from '../../ui/names';
import { Section } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { CodeSearch } from './CodeSearch';
import { place, PLACES } from './places';
import { POINTERS_MAX, Procedures, type PickedProcedure } from './Procedures';

const DIAGNOSES_MAX = 12;

interface VisitFormProps {
  patientId: string;
  /** What the fields start with; absent for an empty form. */
  visit?: Encounter;
  command: UseMutationResult<Encounter, Error, EncounterInput>;
  confirm: string;
  cancelTo: string;
}

/** A visit's provider, place, diagnoses and procedures; leads to the visit's page once they are saved. */
export function VisitForm({ patientId, visit, command, confirm, cancelTo }: VisitFormProps) {
  const navigate = useNavigate();
  const [serviceDate, setServiceDate] = useState(visit?.serviceDate ?? today());
  const [diagnoses, setDiagnoses] = useState<Code[]>((visit?.diagnoses ?? []).map((code) => known(diagnosis(code))));
  const [procedures, setProcedures] = useState<PickedProcedure[]>((visit?.procedures ?? []).map(picked));
  const providers = useReads().useQuery('get', '/v1/practice/providers');
  const { error } = command;
  const isComplete = diagnoses.length > 0 && procedures.length > 0;

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input: EncounterInput = {
      externalId: visit?.externalId,
      patientId,
      renderingProviderNpi: textOf(form, 'renderingProviderNpi') ?? '',
      serviceDate,
      placeOfService: textOf(form, 'placeOfService') ?? '',
      priorAuthorization: textOf(form, 'priorAuthorization'),
      diagnoses: diagnoses.map(({ code }) => code.replace('.', '')),
      procedures: procedures.map(({ code, modifiers, units, pointers }) => ({
        code: code.code,
        modifiers,
        units,
        diagnosisPointers: pointers.length > 0 ? pointers : diagnoses.slice(0, POINTERS_MAX).map((_, index) => index + 1),
      })),
    };
    command.mutate(input, { onSuccess: (saved) => navigate(`/encounters/${saved.id}`) });
  };
  const addDiagnosis = (code: Code) => setDiagnoses((before) => (before.some((one) => one.code === code.code) || before.length === DIAGNOSES_MAX ? before : [...before, code]));

  return (
    <Loaded query={providers} what="providers">
      {({ items }) => (
        <form className="stack" onSubmit={submit}>
          <Section title="Visit">
            <p>
              Of <PatientLink id={patientId} />
            </p>
            <div className="form-grid">
              <TextField label="Service date" name="serviceDate" type="date" required max={today()} value={serviceDate} onChange={(event) => setServiceDate(event.target.value)} error={error} />
              <SelectField label="Rendering provider" name="renderingProviderNpi" required defaultValue={visit?.renderingProviderNpi} error={error}>
                {items.map((provider) => (
                  <option key={provider.npi} value={provider.npi}>
                    {fullName(provider)}
                  </option>
                ))}
              </SelectField>
              <SelectField label="Place of service" name="placeOfService" required defaultValue={visit?.placeOfService ?? '11'} error={error}>
                {[...new Set([...Object.keys(PLACES), ...(visit ? [visit.placeOfService] : [])])].map((code) => (
                  <option key={code} value={code}>
                    {place(code)}
                  </option>
                ))}
              </SelectField>
              <TextField label="Prior authorization" name="priorAuthorization" defaultValue={visit?.priorAuthorization} maxLength={50} error={error} />
            </div>
          </Section>
          <Section title="Diagnoses" note="In order of weight; a procedure that names none of them is for the first four.">
            <CodeSearch label="Add a diagnosis (ICD-10-CM)" system="icd-10-cm" on={serviceDate} onPick={addDiagnosis} />
            <ol className="chips" aria-label="Diagnoses chosen">
              {diagnoses.map((one, index) => (
                <li key={one.code}>
                  <span>
                    {index + 1}. <strong>{one.code}</strong> {one.description}
                  </span>
                  <button type="button" aria-label={`Remove diagnosis ${one.code}`} onClick={() => setDiagnoses(diagnoses.filter((other) => other !== one))}>
                    Remove
                  </button>
                </li>
              ))}
            </ol>
          </Section>
          <Section title="Procedures">
            <Procedures on={serviceDate} procedures={procedures} onChange={setProcedures} />
          </Section>
          {command.isError && <ProblemNotice error={error} />}
          <div className="form-actions">
            {!isComplete && <p className="muted">A visit has at least one diagnosis and one procedure.</p>}
            <button type="button" onClick={() => navigate(cancelTo)}>
              Cancel
            </button>
            <button type="submit" className="primary" disabled={command.isPending || !isComplete}>
              {command.isPending ? 'Saving…' : confirm}
            </button>
          </div>
        </form>
      )}
    </Loaded>
  );
}

/** A code that is on record already, without its description. */
function known(code: string): Code {
  return { code, description: '', billable: true };
}

function picked({ code, modifiers = [], units, diagnosisPointers }: Encounter['procedures'][number]): PickedProcedure {
  return { code: known(code), modifiers, units, pointers: diagnosisPointers };
}
