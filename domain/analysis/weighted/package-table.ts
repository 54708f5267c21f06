/** Many packages with their points, as plain numbers: a worker hands a hundred thousand of them over at once. */

import type { Choice } from './bargaining-space.ts'
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
  issues: number,
  actors: number,
): PackageTable {
  const table = {
    size: outcomes.length,
    issues,
    actors,
    choices: new Uint16Array(outcomes.length * issues),
    utilities: new Float64Array(outcomes.length * actors),
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

/** Where a choice stands; undefined: it is none of them. */
export function rowOf({ size, issues, choices }: PackageTable, choice: Choice): number | undefined {
  for (let row = 0; row < size; row++) {
    let issue = 0
    while (issue < issues && choices[row * issues + issue] === choice[issue]) issue += 1
    if (issue === issues) return row
  }
  return undefined
}

export function* outcomesIn(table: PackageTable): Generator<Outcome> {
  for (let row = 0; row < table.size; row++) yield outcomeAt(table, row)
}
