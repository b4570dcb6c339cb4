// Properties that hold for anything, tried by fast-check, which shortens what breaks one.

import fc from "fast-check";

/** Try so many values of an arbitrary, the same ones at each run unless SEED says otherwise. */
export const holds = (arbitrary, property, numRuns = 200) =>
  fc.assert(
    fc.property(arbitrary, (value) => void property(value)),
    { numRuns, seed: Number(process.env.SEED ?? 2024) },
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
