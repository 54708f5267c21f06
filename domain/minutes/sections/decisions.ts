/** What was decided, and how it was reached: who said what at that moment, and who had moved towards it before. */

import { stancesAt } from '#domain/analysis/stances-at.ts'
import type { Decision, StatusChange } from '#domain/negotiation/decision.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { RULE_WORDS } from '#domain/words/rule-words.ts'
import { inSentence, STANCE_WORDS, STATUS_WORDS } from '#domain/words/words.ts'
import {
  bold,
  bullets,
  capital,
  ended,
  heading,
  italic,
  numbered,
  plain,
  quoted,
  together,
} from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import { byTime, isMove, shortMove } from './moves.ts'

export function decisions(minuted: Minuted): string {
  const made = minuted.negotiation.decisions.toSorted((a, b) => a.at - b.at)
  return together([
    made.length === 0 && 'No decision was recorded.',
    ...made.map((decision, index) => decisionPart(decision, index + 1, minuted)),
    agreedNow(minuted),
  ])
}

function decisionPart(decision: Decision, number: number, minuted: Minuted): string {
  const { clock, personOf } = minuted
  const { at, reason, rule, isCorrection } = decision
  const about = together([
    `Recorded ${clock.moment(at)} by ${personOf(decision)}${packageWords(decision, minuted)}. Rule: ${inSentence(RULE_WORDS[rule])}.`,
    isCorrection && 'It takes back, or does again, an earlier act of the same person.',
    reason && `Reason given: ${ended(quoted(reason))}`,
  ])
  return together([
    heading(3, `${number}. ${headWords(decision, minuted)}`),
    about,
    ...decision.changes.map((change) => changePart(change, decision, minuted)),
  ])
}

/** What one decision is called: the proposal, or how many. */
function headWords({ changes, packageId }: Decision, minuted: Minuted): string {
  const { negotiation, titleOf } = minuted
  const [first] = changes
  const dealt = packageId && negotiation.packages.get(packageId)
  if (dealt) return `${plain(dealt.title) || 'A package'}: ${outcome(first)}`
  if (first && changes.length === 1) return `${titleOf(first.proposalId)}: ${outcome(first)}`
  return `${changes.length} proposals: ${outcome(first)}`
}

function outcome(change: StatusChange | undefined): string {
  if (!change) return 'recorded'
  const { from, to } = change
  if (isAgreedStatus(to)) return inSentence(STATUS_WORDS[to])
  return isAgreedStatus(from)
    ? `reopened (${inSentence(STATUS_WORDS[to])})`
    : inSentence(STATUS_WORDS[to])
}

function packageWords({ packageId }: Decision, { negotiation }: Minuted): string {
  if (!packageId) return ''
  const dealt = negotiation.packages.get(packageId)
  return dealt
    ? ` as the package ${italic(plain(dealt.title) || 'without a title')}`
    : ' as a package since removed'
}

function changePart(change: StatusChange, { at, changes }: Decision, minuted: Minuted): string {
  const { proposalId, from, to } = change
  const { titleOf } = minuted
  const became = `${inSentence(STATUS_WORDS[from])} before, ${inSentence(STATUS_WORDS[to])} since.`
  // One alone is named in the heading.
  const status = changes.length > 1 ? `${bold(titleOf(proposalId))}: ${became}` : capital(became)
  if (!isAgreedStatus(to)) return status
  return together([
    status,
    bullets([stood(proposalId, at, minuted), wayThere(proposalId, at, minuted)]),
  ])
}

/** "When it was recorded, support: Ukraine and Russia; silent: European allies." */
function stood(
  proposalId: ProposalId,
  at: number,
  { negotiation, parties, nameOf }: Minuted,
): string {
  const stances = stancesAt(negotiation, at)
  const groups = STANCES.flatMap((stance) => {
    const names = parties
      .filter(({ id }) => (stances.get(positionKey(id, proposalId)) ?? 'unknown') === stance)
      .map(({ id }) => nameOf(id))
    return names.length > 0 ? [`${inSentence(STANCE_WORDS[stance])}: ${joinWords(names)}`] : []
  })
  return groups.length > 0 ? `When it was recorded, ${groups.join('; ')}.` : ''
}

function wayThere(proposalId: ProposalId, at: number, minuted: Minuted): string {
  const before = byTime(minuted.negotiation.ledger).filter(
    (entry) => entry.proposalId === proposalId && entry.at <= at && isMove(entry),
  )
  if (before.length === 0) return ''
  return `On the way there: ${before.map((entry) => shortMove(entry, minuted)).join('; ')}.`
}

/** What counts as agreed when the minutes are made, whoever recorded it and whenever. */
function agreedNow({ negotiation, titleOf }: Minuted): string {
  const agreed = [...negotiation.proposals.values()].filter(({ status }) => isAgreedStatus(status))
  if (agreed.length === 0) return 'Nothing on the board counts as agreed.'
  const lines = agreed.map(({ id, status }) => {
    const isRecorded = negotiation.decisions.some(({ changes }) =>
      changes.some(({ proposalId, to }) => proposalId === id && isAgreedStatus(to)),
    )
    const opened = isRecorded ? '' : '; it was when the board was opened'
    return `${titleOf(id)}: ${inSentence(STATUS_WORDS[status])}${opened}`
  })
  return together([heading(3, 'Agreed as the board stands'), numbered(lines)])
}
