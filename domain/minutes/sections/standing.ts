/** Where the parties stand on what is on the table, on one page: a table, or, with many parties, a line a proposal. */

import { cellOf } from '#domain/analysis/matrix.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { isAgreedStatus, type Proposal } from '#domain/negotiation/proposal.ts'
import { STANCES, type Stance } from '#domain/negotiation/stance.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { inSentence, STANCE_WORDS, STATUS_WORDS } from '#domain/words/words.ts'
import { bold, bullets, italic, table, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import { isUpForAgreement } from './up-for-agreement.ts'
import { shortVerdict } from './verdict.ts'

/** As many columns as a page has room for. */
const MAX_COLUMNS = 6

export function standing(minuted: Minuted): string {
  const { negotiation, parties } = minuted
  const proposals = byIssue(negotiation).filter(isUpForAgreement)
  if (proposals.length === 0) return 'Nothing is on the table.'
  if (parties.length === 0)
    return 'No actor on the board is a party: whose consent counts is not said.'
  return parties.length <= MAX_COLUMNS ? asTable(proposals, minuted) : asLines(proposals, minuted)
}

function asTable(proposals: readonly Proposal[], minuted: Minuted): string {
  const { parties, nameOf, titleOf } = minuted
  const rows = proposals.map((proposal) => [
    titleOf(proposal.id),
    ...parties.map((party) => cellWords(proposal, party, minuted)),
    outcome(proposal, minuted),
  ])
  const head = ['Proposal', ...parties.map(({ id }) => nameOf(id)), 'As positions stand']
  const words = rows.flat().join(' ')
  return together([table(head, rows), legend(words)])
}

function cellWords({ id }: Proposal, party: Actor, { negotiation }: Minuted): string {
  const { stance, mustHave, position } = cellOf(negotiation, party.id, id)
  if (stance === 'unknown') return italic('silent')
  const word =
    position && !isDeclared(position.evidence) ? `${STANCE_WORDS[stance]}†` : STANCE_WORDS[stance]
  return mustHave ? `${word}, must-have` : word
}

/** What was agreed stays so whoever is silent. */
function outcome({ id, status }: Proposal, minuted: Minuted): string {
  return isAgreedStatus(status) ? STATUS_WORDS[status] : shortVerdict(id, minuted)
}

function legend(words: string): string {
  return together([
    words.includes('†') &&
      '† Somebody else’s word or reading: neither in the party’s own words nor reported as fact.',
    words.includes('silent') && 'Silence is not consent.',
  ])
}

function asLines(proposals: readonly Proposal[], minuted: Minuted): string {
  return bullets(
    proposals.map((proposal) => {
      const { id } = proposal
      const groups = STANCES.map((stance) => group(stance, id, minuted)).filter(Boolean)
      return `${bold(minuted.titleOf(id))}: ${groups.join('; ')}. ${outcome(proposal, minuted)}`
    }),
  )
}

function group(
  stance: Stance,
  id: Proposal['id'],
  { negotiation, parties, nameOf }: Minuted,
): string {
  const names = parties
    .filter((party) => cellOf(negotiation, party.id, id).stance === stance)
    .map((party) => nameOf(party.id))
  return names.length > 0 ? `${inSentence(STANCE_WORDS[stance])} ${joinWords(names)}` : ''
}

/** As they come in the section of positions: by issue, those under none last. */
function byIssue({ proposals, issues }: Negotiation): readonly Proposal[] {
  const order = [...issues.keys()]
  const placeOf = ({ issueId }: Proposal): number => {
    const place = issueId === undefined ? -1 : order.indexOf(issueId)
    return place < 0 ? order.length : place
  }
  return [...proposals.values()].sort((a, b) => placeOf(a) - placeOf(b))
}
