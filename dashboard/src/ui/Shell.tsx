import { NavLink, Outlet } from 'react-router';
import { useReads } from '../api/hooks';
import { words } from '../format';
import { usePerson } from '../session/Session';

const PLACES = [
  { to: '/', label: 'Overview' },
  { to: '/claims', label: 'Claims' },
  { to: '/tasks', label: 'Tasks' },
  { to: '/remittances', label: 'Remittances' },
  { to: '/patients', label: 'Patients' },
  { to: '/uploads', label: 'Upload' },
  { to: '/practice', label: 'Practice' },
];

/** What stands around every page: the way to the others, whose practice this is, and the way out. */
export function Shell() {
  const { person, signOut } = usePerson();
  const practice = useReads().useQuery('get', '/v1/practice');
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <aside className="sidebar">
        <div className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <div>
            <strong>Superbill</strong>
            <span className="muted small">{practice.data?.name ?? person.practice}</span>
          </div>
        </div>
        <nav aria-label="Main">
          {PLACES.map((place) => (
            <NavLink key={place.to} to={place.to} end={place.to === '/'}>
              {place.label}
            </NavLink>
          ))}
        </nav>
        <div className="person" role="group" aria-label="Signed in">
          <span>
            {person.name}
            <span className="muted small"> {words(person.role)}</span>
          </span>
          <button type="button" onClick={signOut}>
            Sign out
          </button>
        </div>
      </aside>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
