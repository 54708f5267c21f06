/** What stands at the head of the minutes: what was negotiated, when, by whom and under which rule. */

import { joinWords } from '../words/join-words.ts'
import { RULE_WORDS } from '../words/rule-words.ts'
import { ended, plain, present } from './markdown.ts'
import { heldMoments, type Minuted } from './minuted.ts'
import type { MinutesDraft } from './minutes-draft.ts'

export type TitleBlock = {
  /** Markdown, as are the values. */
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
}

type Headings = Pick<MinutesDraft, 'title' | 'date' | 'place'>

export function titleBlock(minuted: Minuted, headings: Headings): TitleBlock {
  const { negotiation, parties, nameOf, facts } = minuted
  const facilitators = facts.people.filter(({ role }) => role === 'facilitator')
  const entries: readonly (readonly [string, string])[] = [
    ['Date', plain(headings.date) || dateWords(minuted)],
    ['Place', plain(headings.place)],
    ['Parties', joinWords(parties.map(({ id }) => nameOf(id)))],
    ['Decision rule', ruleWords(minuted)],
    ['Facilitated by', joinWords(facilitators.map(({ name }) => plain(name)))],
    ['Drawn from', sourceWords(minuted)],
  ]
  return {
    title: `Minutes: ${plain(headings.title) || plain(negotiation.title) || 'an untitled board'}`,
    facts: entries.filter(([, value]) => value !== ''),
  }
}

function dateWords({ negotiation, facts, clock }: Minuted): string {
  const held = heldMoments(negotiation, facts)
  const zone = `(times in ${facts.zone.replaceAll('_', ' ')})`
  if (held.length === 0) return `${clock.day(facts.madeAt)}; nothing done on the board is recorded`
  return `${clock.span(Math.min(...held), Math.max(...held))} ${zone}`
}

function ruleWords({ negotiation, parties, nameOf }: Minuted): string {
  const { decisionRule, packageDeal, abstainBlocks, quota, provenance } = negotiation
  const vetoes = parties.filter(({ vetoPlayer }) => vetoPlayer)
  const isShared = vetoes.length < parties.length || decisionRule !== 'unanimity'
  return present([
    ended(RULE_WORDS[decisionRule]),
    decisionRule === 'weighted' &&
      quota !== undefined &&
      `${Math.round(quota * 100)} % of the weight is needed.`,
    vetoes.length > 0 &&
      isShared &&
      `Nothing passes without ${joinWords(vetoes.map(({ id }) => nameOf(id)))}.`,
    packageDeal && 'Nothing is agreed until everything is agreed.',
    abstainBlocks && 'An abstention counts as a refusal.',
    provenance.decisionRuleAssumption &&
      `This is an assumption: ${ended(plain(provenance.decisionRuleAssumption))}`,
  ]).join(' ')
}

function sourceWords({ negotiation: { provenance } }: Minuted): string {
  const { source, headline, asOf } = provenance
  return present([
    headline && `“${plain(headline)}”`,
    source && plain(source),
    asOf && `as of ${plain(asOf)}`,
  ]).join(', ')
}
