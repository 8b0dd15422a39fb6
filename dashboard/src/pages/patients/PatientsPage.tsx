import { useState, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import { date, phone, words } from '../../format';
import { DataTable } from '../../ui/DataTable';
import { TextField, textOf } from '../../ui/Field';
import { Loaded } from '../../ui/Loaded';
import { fullName } from '../../ui/names';
import { Page, Section } from '../../ui/Page';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';

interface Search {
  lastName?: string;
  firstName?: string;
  birthDate?: string;
}

/** What is searched for stays in the page's memory: a name or a birth date is never part of an address. */
export function PatientsPage() {
  const [search, setSearch] = useState<Search>({});
  const paging = usePaging(JSON.stringify(search));
  const patients = useReads().useQuery('get', '/v1/patients', { params: { query: { ...search, limit: PAGE_ROWS, cursor: paging.cursor } } });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSearch({ lastName: textOf(form, 'lastName'), firstName: textOf(form, 'firstName'), birthDate: textOf(form, 'birthDate') });
  };
  return (
    <Page
      title="Patients"
      actions={
        <Link className="button primary" to="/patients/new">
          Register a patient
        </Link>
      }
    >
      <Section title="Find a patient">
        <form className="filters" role="search" onSubmit={submit} onReset={() => setSearch({})}>
          <TextField filter label="Last name" name="lastName" minLength={2} maxLength={60} />
          <TextField filter label="First name" name="firstName" maxLength={35} />
          <TextField filter label="Birth date" name="birthDate" type="date" />
          <button type="submit" className="primary">
            Search
          </button>
          <button type="reset">Clear</button>
        </form>
        <Loaded query={patients} what="patients">
          {(page) => (
            <>
              <DataTable
                caption="Patients"
                rows={page.items}
                rowKey={(row) => row.id}
                empty={search.lastName || search.firstName || search.birthDate ? 'No patient is like that. Fewer letters find more.' : 'No patients yet.'}
                columns={[
                  { header: 'Name', cell: (row) => <Link to={`/patients/${row.id}`}>{fullName(row)}</Link> },
                  { header: 'Birth date', cell: (row) => <span className="nowrap">{date(row.birthDate)}</span> },
                  { header: 'Sex', cell: (row) => words(row.sex) },
                  { header: 'City', cell: (row) => `${row.address.city}, ${row.address.state}` },
                  { header: 'Phone', cell: (row) => <span className="nowrap">{row.phone && phone(row.phone)}</span> },
                  { header: 'Record number', cell: (row) => row.externalId },
                ]}
              />
              <Pager paging={paging} nextCursor={page.nextCursor} what="patients" />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
