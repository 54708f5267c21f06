/** Many packages with their points, as plain numbers: a worker hands a hundred thousand of them over at once. */

import type { BargainingSpace } from './bargaining-space.ts'
import type { Outcome } from './outcome.ts'

export type PackageTable = {
  readonly size: number
  readonly issues: number
  readonly actors: number
  /** Package by package, the index of the option taken for each issue. */
  readonly choices: Uint16Array
  /** Package by package, what it is worth to each actor. */
  readonly utilities: Float64Array
}

export function tableOf(
  outcomes: readonly Outcome[],
  { issues, reservations }: BargainingSpace,
): PackageTable {
  const table = {
    size: outcomes.length,
    issues: issues.length,
    actors: reservations.length,
    choices: new Uint16Array(outcomes.length * issues.length),
    utilities: new Float64Array(outcomes.length * reservations.length),
  }
  for (const [row, { choice, utilities }] of outcomes.entries()) {
    table.choices.set(choice, row * table.issues)
    table.utilities.set(utilities, row * table.actors)
  }
  return table
}

export function outcomeAt(
  { issues, actors, choices, utilities }: PackageTable,
  row: number,
): Outcome {
  return {
    choice: [...choices.subarray(row * issues, (row + 1) * issues)],
    utilities: [...utilities.subarray(row * actors, (row + 1) * actors)],
  }
}
