import { describe, expect, it } from 'vitest';
import { scaleUpTo } from './scale';

describe('the scale of an axis', () => {
  it.each([0.3, 1, 7, 99, 1200, 2_116_300])('starts at zero, ends at or just above %d and has few ticks', (greatest) => {
    const ticks = scaleUpTo(greatest);
    const step = ticks[1]! - ticks[0]!;
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest);
    expect(ticks.at(-1)! - greatest).toBeLessThan(step);
    expect(ticks.length).toBeLessThanOrEqual(5);
  });

  it('is there also where there is nothing to show', () => {
    expect(scaleUpTo(0)).toEqual([0, 1]);
  });
});
