/** The templates that ship, as the home page offers them, and what is in the founding example. */

import { EXAMPLE, exampleBoard } from './example-board.ts'
import type { TemplateChoice } from './template-choice.ts'

export type ExampleTemplate = {
  readonly template: TemplateChoice
  /** "4 parties, 10 issues, …", counted. */
  readonly facts: string
}

/** @param choices all that the visitor may start from */
export function exampleTemplate(choices: readonly TemplateChoice[]): ExampleTemplate {
  const template = choices.find(({ id }) => id === EXAMPLE)
  if (!template) throw new Error(`The template ${EXAMPLE} does not ship.`)
  return { template, facts: exampleFacts() }
}

function exampleFacts(): string {
  const { actors, issues, proposals, positions } = exampleBoard().negotiation
  const parties = [...actors.values()].filter(({ isParty }) => isParty).length
  const silences = [...positions.values()].filter(({ evidence }) => evidence === 'silent').length
  const sourced = positions.size - silences
  return `${parties} parties, ${issues.size} issues, ${proposals.size} proposals, ${sourced} sourced positions, ${silences} silences recorded.`
}
