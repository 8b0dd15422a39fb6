import { Link } from 'react-router';
import type { KeyFigure } from '#schema';
import { figure } from '../../format';

/** A key figure with, on demand, what it means, what it is made of and the claims behind it. */
export function FigureCard({ keyFigure }: { keyFigure: KeyFigure }) {
  const { name, label, definition, unit, value, numerator, denominator, partsUnit, hasClaims } = keyFigure;
  return (
    <article className="figure" aria-label={label}>
      <h3>{label}</h3>
      <p className="figure-value">{figure(value, unit)}</p>
      {value === undefined && <p className="muted small">Nothing to measure yet</p>}
      <details>
        <summary>
          Definition<span className="visually-hidden"> of {label}</span>
        </summary>
        <p className="small">{definition}</p>
        {/* a median is nothing divided by anything */}
        {partsUnit !== 'days' && (
          <p className="small muted">
            {figure(numerator, partsUnit)} ÷ {figure(denominator, partsUnit)}
          </p>
        )}
        {hasClaims && (
          <p className="small">
            <Link to={`/figures/${name}?part=numerator`}>Claims counted</Link> · <Link to={`/figures/${name}?part=denominator`}>out of these</Link>
          </p>
        )}
      </details>
    </article>
  );
}
