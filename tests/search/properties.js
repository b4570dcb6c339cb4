// Properties that hold for anything, tried by fast-check, which shortens what breaks one.

import fc from "fast-check";

/** The same values at each run in CI, or those of SEED; at a desk others each time. */
const { CI, SEED = CI && "2024" } = process.env;

/** Try so many values of an arbitrary; what breaks the property names its seed. */
export const holds = (arbitrary, property, numRuns = 200) =>
  fc.assert(
    fc.property(arbitrary, (value) => void property(value)),
    { numRuns, ...(SEED && { seed: Number(SEED) }) },
  );

/** A passage of these with a run of its printed characters, of at most so many: [segment, run]. */
export const runIn = (segments, longest) =>
  fc
    .constantFrom(...segments)
    .chain((segment) =>
      fc
        .tuple(fc.nat(Math.max(0, segment.printed.length - 1)), fc.integer({ min: 1, max: longest }))
        .map(([start, length]) => [segment, segment.printed.slice(start, start + length)]),
    );
