import type { Problem } from '#schema';
import { claimPlace } from '../format';

/** Problems of a file or claim with the place where they are. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className="problems">
      {problems.map((problem, index) => (
        <li key={index}>
          <p>
            {problem.detail} <code className="muted small">{problem.code}</code>
          </p>
          {place(problem) && <p className="muted small">{place(problem)}</p>}
        </li>
      ))}
    </ul>
  );
}

function place({ segment, segmentNumber, element }: Problem): string {
  return [
    segmentNumber !== undefined && `segment ${segmentNumber}`,
    segment !== undefined && (segment.startsWith('/') ? claimPlace(segment) : segment),
    element !== undefined && `element ${element}`,
  ]
    .filter(Boolean)
    .join(', ');
}
