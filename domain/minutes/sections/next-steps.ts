/**
 * What follows from the board as it stands: whom to hear, what to settle, what to confirm. Suggestions to be edited:
 * nobody has taken anything on by them.
 */

import { type VerdictReport, verdictsOf } from '#domain/analysis/verdict.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { isOnEarlierVersion } from '#domain/negotiation/position.ts'
import { isAgreedStatus, type Proposal } from '#domain/negotiation/proposal.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { counted, numbered, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import { isUpForAgreement } from './up-for-agreement.ts'

type Reports = ReadonlyMap<ProposalId, VerdictReport>

export function nextSteps(minuted: Minuted): string {
  const open = openReports(minuted)
  const steps = [
    ...ratify(minuted),
    ...settle(open, minuted),
    ...hear(open, minuted),
    ...confirm(minuted),
    ...answer(minuted),
  ]
  if (steps.length === 0) return 'None follow from the board as it stands.'
  return together([
    'These follow from the board as it stands; nobody has taken them on yet.',
    numbered(steps),
  ])
}

/** Of what is on the table and not agreed. */
function openReports({ negotiation }: Minuted): Reports {
  const reports = verdictsOf(negotiation)
  return new Map(
    [...reports].filter(([id]) => {
      const proposal = negotiation.proposals.get(id)
      return (
        proposal !== undefined && isUpForAgreement(proposal) && !isAgreedStatus(proposal.status)
      )
    }),
  )
}

function ratify({ negotiation, titleOf }: Minuted): readonly string[] {
  const pending = [...negotiation.proposals.values()].filter(
    ({ status }) => status === 'agreed_ad_referendum',
  )
  if (pending.length === 0) return []
  return [`Take back for approval what was agreed ad referendum: ${titles(pending, titleOf)}.`]
}

/** What would pass if only conditions were met. */
function settle(open: Reports, { nameOf, titleOf }: Minuted): readonly string[] {
  return [...open].flatMap(([id, { verdict, conditions }]) => {
    if (verdict !== 'agreed-if') return []
    const names = [...new Set(conditions.map(({ actorId }) => nameOf(actorId)))]
    const whose = names.length > 1 ? 'the conditions' : 'the condition'
    return [
      `Settle ${whose} of ${joinWords(names)} on ${titleOf(id)}: nothing else stands in its way.`,
    ]
  })
}

/** What would not be blocked if the silent said yes; a party once, with all it is asked on. */
function hear(open: Reports, { parties, nameOf, titleOf }: Minuted): readonly string[] {
  return parties.flatMap(({ id: party }) => {
    const silentOn = [...open].filter(
      ([, { verdict, unknown }]) => verdict === 'unknown' && unknown.includes(party),
    )
    if (silentOn.length === 0) return []
    const about = silentOn.slice(0, MAX_NAMED).map(([id]) => titleOf(id))
    const more = silentOn.length - about.length
    const rest = more > 0 ? [...about, counted(more, 'other')] : about
    return [
      `Hear from ${nameOf(party)} on ${joinWords(rest)}: it has said nothing, and no party blocks ${silentOn.length > 1 ? 'them' : 'it'}.`,
    ]
  })
}

function confirm({ negotiation, nameOf, titleOf }: Minuted): readonly string[] {
  const stale = new Map<Proposal, string[]>()
  for (const position of negotiation.positions.values()) {
    const proposal = negotiation.proposals.get(position.proposalId)
    if (!proposal || !isUpForAgreement(proposal) || !isOnEarlierVersion(position, proposal))
      continue
    stale.set(proposal, [...(stale.get(proposal) ?? []), nameOf(position.actorId)])
  }
  return [...stale].map(
    ([{ id, version }, names]) =>
      `Ask ${joinWords(names)} whether what was said of an earlier wording of ${titleOf(id)} holds for version ${version}.`,
  )
}

function answer({ facts }: Minuted): readonly string[] {
  const { length } = facts.threads
  return length > 0 ? [`Answer ${counted(length, 'unresolved comment')}.`] : []
}

function titles(
  proposals: readonly { readonly id: ProposalId }[],
  titleOf: Minuted['titleOf'],
): string {
  return joinWords(proposals.map(({ id }) => titleOf(id)))
}

/** More names than these are no step but a list. */
const MAX_NAMED = 3
