import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useNavigationType } from 'react-router';

interface PageProps {
  /** Also the window's title, which browsers remember: never a person's name. */
  title: string;
  /** What stands in the heading where that is more than the title. */
  heading?: ReactNode;
  /** The list that this page belongs to. */
  parent?: { to: string; label: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** A page's frame. Arriving by a link moves the focus to its heading, so that a screen reader reads where one is. */
export function Page({ title, heading, parent, actions, children }: PageProps) {
  const headingElement = useRef<HTMLHeadingElement>(null);
  const arrival = useNavigationType();
  useEffect(() => {
    document.title = `${title} · Superbill`;
  }, [title]);
  useEffect(() => {
    if (arrival !== 'POP') {
      headingElement.current?.focus();
    }
    // only on arrival, not when the way here changes in hindsight
  }, []);
  return (
    <>
      {parent && (
        <nav aria-label="Breadcrumb" className="breadcrumb">
          <span aria-hidden="true">‹ </span>
          <Link to={parent.to}>{parent.label}</Link>
        </nav>
      )}
      <header className="page-header">
        <h1 ref={headingElement} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}

/** A titled part of a page. */
export function Section({ title, note, actions, children }: { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <header className="section-header">
        <div>
          <h2>{title}</h2>
          {note && <p className="muted small">{note}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** Names and values, one under the other on a phone. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== false && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
