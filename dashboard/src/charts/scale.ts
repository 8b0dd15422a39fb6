const STEPS = 4;

/** Round figures from zero to just above the greatest value, for an axis. */
export function scaleUpTo(greatest: number): number[] {
  if (greatest <= 0) {
    return [0, 1];
  }
  const rough = greatest / STEPS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = magnitude * ([1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10);
  return Array.from({ length: Math.ceil(greatest / step) + 1 }, (_, index) => index * step);
}
