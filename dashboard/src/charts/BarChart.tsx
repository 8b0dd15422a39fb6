import { useEffect, useRef, useState, type ReactNode } from 'react';
import { scaleUpTo } from './scale';

export interface Series {
  label: string;
  /** 1, 2 or 3: the colour token. */
  colour: 1 | 2 | 3;
  /** Series of one stack stand on each other, stacks beside each other. */
  stack: string;
  values: readonly number[];
}

interface BarChartProps {
  title: string;
  categories: readonly string[];
  series: readonly Series[];
  /** For the axis. */
  short: (value: number) => string;
  /** For the tip of a bar. */
  exact: (value: number) => string;
  /** The same values as a table. */
  table: ReactNode;
}

const HEIGHT = 240;
const MARGIN = { top: 8, right: 4, bottom: 24, left: 56 };
const LETTER_WIDTH = 7.5;

/** Bars in SVG. A screen reader hears the title and goes to the table below, which has every value. */
export function BarChart({ title, categories, series, short, exact, table }: BarChartProps) {
  const { width, frame } = useWidth();
  const stacks = [...new Set(series.map((one) => one.stack))];
  const tallest = Math.max(0, ...stacks.flatMap((stack) => categories.map((_, index) => heightOf(series, stack, index))));
  const ticks = scaleUpTo(tallest);
  const top = ticks.at(-1) ?? 1;
  const y = (value: number) => MARGIN.top + (HEIGHT - MARGIN.top - MARGIN.bottom) * (1 - value / top);
  const slot = (width - MARGIN.left - MARGIN.right) / Math.max(1, categories.length);
  const bar = Math.min(36, (slot * 0.7) / stacks.length);
  const labelEvery = Math.ceil((LETTER_WIDTH * Math.max(0, ...categories.map((category) => category.length))) / slot);

  return (
    <figure className="chart" ref={frame}>
      <ul className="legend" aria-hidden="true">
        {series.map((one) => (
          <li key={one.label}>
            <svg viewBox="0 0 10 10">
              <rect width="10" height="10" rx="2" fill={`var(--series-${one.colour})`} />
            </svg>
            {one.label}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} role="img" aria-label={`${title}. The values are in the table below.`}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={MARGIN.left - 8} y={y(tick) + 4} textAnchor="end">
              {short(tick)}
            </text>
          </g>
        ))}
        {categories.map((category, index) => {
          const left = MARGIN.left + slot * index + (slot - bar * stacks.length) / 2;
          return (
            <g key={category}>
              {stacks.map((stack, position) => {
                let below = 0;
                return series
                  .filter((one) => one.stack === stack)
                  .map((one) => {
                    const value = Math.max(0, one.values[index] ?? 0);
                    const bottom = below;
                    below += value;
                    return (
                      <rect key={one.label} x={left + bar * position + 1} width={Math.max(1, bar - 2)} y={y(below)} height={y(bottom) - y(below)} fill={`var(--series-${one.colour})`}>
                        <title>{`${category}, ${one.label}: ${exact(value)}`}</title>
                      </rect>
                    );
                  });
              })}
              {index % labelEvery === 0 && (
                <text x={MARGIN.left + slot * (index + 0.5)} y={HEIGHT - 6} textAnchor="middle">
                  {category}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details>
        <summary>Show as table</summary>
        {table}
      </details>
    </figure>
  );
}

function heightOf(series: readonly Series[], stack: string, index: number): number {
  return series.filter((one) => one.stack === stack).reduce((sum, one) => sum + Math.max(0, one.values[index] ?? 0), 0);
}

/** Draws at the real width, so that text keeps its size on every screen. */
function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, entry.contentRect.width)));
    if (frame.current) {
      observer.observe(frame.current);
    }
    return () => observer.disconnect();
  }, []);
  return { width, frame };
}
