/** Every proposal with who stands where on it, under its issue; what is no longer on the table in a line each at the end. */

import { verdictOf } from '#domain/analysis/verdict.ts'
import { type InferredPosition, inferredPositions } from '#domain/negotiation/inferred-position.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import { type Position, type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import { isAgreedStatus, type Proposal } from '#domain/negotiation/proposal.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { inSentence, isOffTheTable, STANCE_WORDS, STATUS_WORDS } from '#domain/words/words.ts'
import {
  bold,
  bullets,
  capital,
  ended,
  heading,
  italic,
  plain,
  plainText,
  quoted,
  together,
} from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import { positionLine, tellsSomething } from './position-line.ts'
import { isUpForAgreement } from './up-for-agreement.ts'
import { verdictSentence } from './verdict.ts'

type Inferred = ReadonlyMap<PositionKey, readonly InferredPosition[]>

export function positions(minuted: Minuted): string {
  const { negotiation } = minuted
  const all = [...negotiation.proposals.values()]
  if (all.length === 0) return 'No proposals were tabled.'
  const live = all.filter(({ status }) => !isOffTheTable(status))
  const inferred = inferredPositions(negotiation)
  const issues = [...negotiation.issues.values(), undefined]
  return together([
    ...issues.map((issue) => underIssue(issue, live, { minuted, inferred })),
    offTheTable(
      all.filter(({ status }) => isOffTheTable(status)),
      minuted,
    ),
  ])
}

type Told = { readonly minuted: Minuted; readonly inferred: Inferred }

function underIssue(issue: Issue | undefined, live: readonly Proposal[], told: Told): string {
  const { issues } = told.minuted.negotiation
  const isUnder = ({ issueId }: Proposal): boolean =>
    issue ? issueId === issue.id : issueId === undefined || !issues.has(issueId)
  const found = live.filter(isUnder)
  if (found.length === 0) return ''
  const title = issue ? plain(issue.title) : 'Under no issue'
  return together([
    heading(3, title || 'An issue without a title'),
    issue?.question && italic(plain(issue.question)),
    ...found.map((proposal) => proposalPart(proposal, told)),
  ])
}

function proposalPart(proposal: Proposal, { minuted, inferred }: Told): string {
  const { negotiation } = minuted
  const { id, title, cardTitle, text, quote, note } = proposal
  const said = positionsOn(proposal, minuted)
  return together([
    heading(4, plain(cardTitle || title) || 'A card without a title'),
    facts(proposal, minuted),
    cardTitle && cardTitle !== title && ended(plain(title)),
    plainText(text),
    quote && ended(quoted(quote)),
    note && ended(capital(plain(note))),
    bullets([
      ...said.map((position) => positionLine(position, minuted)),
      silence(proposal, said, { minuted, inferred }),
    ]),
    isUpForAgreement(proposal) &&
      !isAgreedStatus(proposal.status) &&
      italic(verdictSentence(verdictOf(negotiation, id), minuted)),
  ])
}

/** "On the table · tabled by Ukraine · version 2, amended 14:50 by Ann: “shorter”". */
function facts({ status, tabledBy, version, versions }: Proposal, minuted: Minuted): string {
  const { nameOf, personOf, clock } = minuted
  const amended = versions.at(-1)
  const why = amended?.reason ? `: ${quoted(amended.reason)}` : ''
  return [
    STATUS_WORDS[status],
    tabledBy.length > 0 && `tabled by ${joinWords(tabledBy.map(nameOf))}`,
    version > 1 &&
      (amended
        ? `version ${version}, amended ${clock.moment(amended.at)} by ${personOf(amended)}${why}`
        : `version ${version}`),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The parties' first, then the others', in reading order. */
function positionsOn({ id }: Proposal, { negotiation, parties }: Minuted): readonly Position[] {
  const others = [...negotiation.actors.values()].filter(({ isParty }) => !isParty)
  return [...parties, ...others].flatMap((actor) => {
    const position = negotiation.positions.get(positionKey(actor.id, id))
    return position && tellsSomething(position) ? [position] : []
  })
}

/** Whoever has said nothing is named: silence is no consent, and what a bloc says is not its members' word. */
function silence({ id }: Proposal, said: readonly Position[], { minuted, inferred }: Told): string {
  const { parties, nameOf } = minuted
  const told = new Set(said.map(({ actorId }) => actorId))
  const silent = parties.filter((party) => !told.has(party.id))
  if (silent.length === 0) return ''
  const names = silent.map((party) => {
    const near = (inferred.get(positionKey(party.id, id)) ?? []).map(
      ({ inferredFrom, position }) =>
        `${nameOf(inferredFrom)}: ${inSentence(STANCE_WORDS[position.stance])}`,
    )
    return near.length > 0
      ? `${nameOf(party.id)} (not counted: ${near.join(', ')})`
      : nameOf(party.id)
  })
  return `${bold('Silent:')} ${joinWords(names)}`
}

function offTheTable(proposals: readonly Proposal[], minuted: Minuted): string {
  if (proposals.length === 0) return ''
  const { titleOf, nameOf } = minuted
  const lines = proposals.map((proposal) => {
    const said = positionsOn(proposal, minuted)
      .filter(({ stance }) => stance !== 'unknown')
      .map(({ actorId, stance }) => `${nameOf(actorId)} ${inSentence(STANCE_WORDS[stance])}`)
    const stances = said.length > 0 ? said.join(', ') : 'nobody took a stance'
    return `${titleOf(proposal.id)} (${inSentence(STATUS_WORDS[proposal.status])}): ${stances}`
  })
  return together([heading(3, 'No longer on the table'), bullets(lines)])
}
