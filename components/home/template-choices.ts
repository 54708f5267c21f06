/** The templates that ship, as the home page offers them, and what is in the founding example. */

import { TEMPLATES } from '#domain/templates/templates.ts'
import { EXAMPLE, exampleBoard } from './example-board.ts'
import type { TemplateChoice } from './template-choice.ts'

export function templateChoices(): readonly TemplateChoice[] {
  return TEMPLATES.map(({ id, title, description }) => ({ id, title, description }))
}

export type ExampleTemplate = {
  readonly template: TemplateChoice
  /** "4 parties, 10 issues, …", counted. */
  readonly facts: string
}

export function exampleTemplate(): ExampleTemplate {
  const template = templateChoices().find(({ id }) => id === EXAMPLE)
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
