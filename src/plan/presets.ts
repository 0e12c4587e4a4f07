import type { RampPreset, Step } from './plan.js'

const DAY = 86_400_000

function step(to: number, days: number): Step {
  return { to, soak: days * DAY, overrides: {} }
}

/** The ramps that a plan may name; `standard` is the four weeks of the usual migration workflow. */
export const PRESETS: Readonly<Record<RampPreset, readonly Step[]>> = {
  standard: [step(1, 1), step(5, 2), step(10, 4), step(25, 7), step(50, 7), step(90, 7), step(100, 0)],
  // Smaller jumps and longer soaks: for data stores, money, and whatever cannot be undone.
  cautious: [
    step(0.5, 2),
    step(1, 3),
    step(2, 4),
    step(5, 7),
    step(10, 7),
    step(25, 7),
    step(50, 7),
    step(75, 7),
    step(90, 7),
    step(100, 0),
  ],
  // Four working days: for stateless services with enough traffic to prove each step within its soak.
  fast: [step(1, 0.25), step(5, 0.5), step(20, 1), step(50, 1), step(100, 0)],
}
