import { useState, type SyntheticEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCommand, useReads } from '../../api/hooks';
import type { Code, EncounterInput } from '#schema';
import { today } from '../../format';
import { SelectField, TextField, textOf } from '../../ui/Field';
import { fullName, PatientLink } from '../../ui/names';
import { Page, Section } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { CodeSearch } from './CodeSearch';
import { Procedures, type PickedProcedure } from './Procedures';

const DIAGNOSES_MAX = 12;
const POINTERS_MAX = 4;

/** Usual places of service, by their CMS codes. */
const PLACES = { '11': 'Office', '02': 'Telehealth, not at home', '10': 'Telehealth, at home', '12': 'Home', '21': 'Inpatient hospital', '22': 'Outpatient hospital', '23': 'Emergency room' };

export function NewVisitPage() {
  const { id: patientId = '' } = useParams();
  const navigate = useNavigate();
  const [serviceDate, setServiceDate] = useState(today());
  const [diagnoses, setDiagnoses] = useState<Code[]>([]);
  const [procedures, setProcedures] = useState<PickedProcedure[]>([]);
  const providers = useReads().useQuery('get', '/v1/practice/providers');
  const record = useCommand((client, body: EncounterInput, key) => client.POST('/v1/encounters', { params: { header: { 'Idempotency-Key': key } }, body }));
  const { error } = record;

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input: EncounterInput = {
      patientId,
      renderingProviderNpi: textOf(form, 'renderingProviderNpi') ?? '',
      serviceDate,
      placeOfService: textOf(form, 'placeOfService') ?? '',
      priorAuthorization: textOf(form, 'priorAuthorization'),
      diagnoses: diagnoses.map((diagnosis) => diagnosis.code.replace('.', '')),
      procedures: procedures.map(({ code, modifiers, units }) => ({
        code: code.code,
        modifiers,
        units,
        diagnosisPointers: diagnoses.slice(0, POINTERS_MAX).map((_, index) => index + 1),
      })),
    };
    record.mutate(input, { onSuccess: (visit) => navigate(`/encounters/${visit.id}`) });
  };
  const addDiagnosis = (code: Code) => setDiagnoses((before) => (before.some((one) => one.code === code.code) || before.length === DIAGNOSES_MAX ? before : [...before, code]));

  return (
    <Page title="Record a visit" parent={{ to: `/patients/${patientId}/visits`, label: 'Patient' }}>
      <form className="stack" onSubmit={submit}>
        <Section title="Visit">
          <p>
            Of <PatientLink id={patientId} />
          </p>
          <div className="form-grid">
            <TextField label="Service date" name="serviceDate" type="date" required max={today()} value={serviceDate} onChange={(event) => setServiceDate(event.target.value)} error={error} />
            <SelectField label="Rendering provider" name="renderingProviderNpi" required error={error}>
              {providers.data?.items.map((provider) => (
                <option key={provider.npi} value={provider.npi}>
                  {fullName(provider)}
                </option>
              ))}
            </SelectField>
            <SelectField label="Place of service" name="placeOfService" required defaultValue="11" error={error}>
              {Object.entries(PLACES).map(([code, name]) => (
                <option key={code} value={code}>
                  {code} {name}
                </option>
              ))}
            </SelectField>
            <TextField label="Prior authorization" name="priorAuthorization" maxLength={50} error={error} />
          </div>
        </Section>
        <Section title="Diagnoses" note="In order of weight; every procedure points at the first four.">
          <CodeSearch label="Add a diagnosis (ICD-10-CM)" system="icd-10-cm" on={serviceDate} onPick={addDiagnosis} />
          <ol className="chips" aria-label="Diagnoses chosen">
            {diagnoses.map((diagnosis) => (
              <li key={diagnosis.code}>
                <span>
                  <strong>{diagnosis.code}</strong> {diagnosis.description}
                </span>
                <button type="button" aria-label={`Remove diagnosis ${diagnosis.code}`} onClick={() => setDiagnoses(diagnoses.filter((one) => one !== diagnosis))}>
                  Remove
                </button>
              </li>
            ))}
          </ol>
        </Section>
        <Section title="Procedures">
          <Procedures on={serviceDate} procedures={procedures} onChange={setProcedures} />
        </Section>
        {record.isError && <ProblemNotice error={error} />}
        <div className="form-actions">
          <button type="button" onClick={() => navigate(`/patients/${patientId}/visits`)}>
            Cancel
          </button>
          <button type="submit" className="primary" disabled={record.isPending || diagnoses.length === 0 || procedures.length === 0}>
            {record.isPending ? 'Recording…' : 'Record visit'}
          </button>
        </div>
      </form>
    </Page>
  );
}
