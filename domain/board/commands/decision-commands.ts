/**
 * Agreement: declared, and taken back, only by these acts, each of which leaves a decision ([B46]–[B48]). Whether a
 * proposal could be agreed is for people, who see what the analyses say; the board refuses only what its own terms
 * exclude.
 */

import type { Decision, StatusChange } from '#domain/negotiation/decision.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { isAgreedStatus, type ProposalStatus } from '#domain/negotiation/proposal.ts'
import type { Command } from '../command.ts'
import { decisionMade } from '../decisions.ts'
import { entityAt } from '../document.ts'
import { readDecision } from '../fields/decision-fields.ts'
import { readContents } from '../fields/package-contents.ts'
import { readMeta } from '../reading/read-meta.ts'
import { statusAt } from '../status-at.ts'
import type { Scribe } from './scribe.ts'

type Agree = Extract<Command, { type: 'agree' }>
type Reopen = Extract<Command, { type: 'reopen' }>

/** Where a reopened proposal lies again. */
const REOPENED = 'on_table'

/** Declares proposals agreed, all of them or, where one may not be, none. */
export function agree(scribe: Scribe, command: Agree): void {
  const ids = [...new Set(command.proposalIds)]
  if (!mayAgree(scribe, command, ids)) return
  const { level } = command
  const changes = ids.flatMap((proposalId): StatusChange[] => {
    const from = statusAt(scribe.roots, proposalId)
    // What is agreed already is not brought down to agreed ad referendum by agreeing once more.
    const isNew = from !== undefined && from !== level && from !== 'agreed'
    return isNew ? [{ proposalId, from, to: level }] : []
  })
  carryOut(scribe, changes, command)
}

/**
 * Puts an agreed proposal back on the table. Where nothing is agreed until everything is, what was agreed together
 * with it is agreed ad referendum from then on.
 */
export function reopen(scribe: Scribe, command: Reopen): void {
  const { proposalId } = command
  const from = statusAt(scribe.roots, proposalId)
  if (!(from && isAgreedStatus(from) && scribe.live('proposals', proposalId))) return
  const deal = from === 'agreed' ? dealOf(scribe, proposalId) : undefined
  const others = readMeta(scribe.roots.meta).packageDeal ? (deal?.changes ?? []) : []
  const changes = others.flatMap((other): StatusChange[] => {
    const isAgreed = statusAt(scribe.roots, other.proposalId) === 'agreed'
    const isOther = other.proposalId !== proposalId
    return isOther && isAgreed && other.to === 'agreed'
      ? [{ proposalId: other.proposalId, from: 'agreed', to: 'agreed_ad_referendum' }]
      : []
  })
  const { reason } = command
  carryOut(scribe, [{ proposalId, from, to: REOPENED }, ...changes], {
    ...(reason && { reason }),
    ...(deal?.packageId && { packageId: deal.packageId }),
  })
}

/** A package is agreed as it stands: all that is in it and nothing else. */
function mayAgree(
  scribe: Scribe,
  { level, packageId }: Agree,
  ids: readonly ProposalId[],
): boolean {
  const { roots } = scribe
  if (ids.some((id) => !scribe.live('proposals', id))) return false
  if (packageId === undefined) return level !== 'agreed' || !readMeta(roots.meta).packageDeal
  const entity = scribe.live('packages', packageId)
  if (!entity) return false
  const contents = readContents(entity, () => undefined).filter((id) =>
    scribe.live('proposals', id),
  )
  return contents.length === ids.length && contents.every((id) => ids.includes(id))
}

/** The last decision that made a proposal agreed. */
function dealOf({ roots }: Scribe, proposalId: ProposalId): Decision | undefined {
  const decisions = roots.decisions
    .toArray()
    .flatMap((raw) => readDecision(raw, () => undefined) ?? [])
  return decisions.findLast(({ changes }) =>
    changes.some((change) => change.proposalId === proposalId && change.to === 'agreed'),
  )
}

function carryOut(
  scribe: Scribe,
  changes: readonly StatusChange[],
  told: Pick<Decision, 'packageId' | 'reason'>,
): void {
  if (changes.length === 0) return
  const { roots, act } = scribe
  for (const { proposalId, to } of changes) setStatus(scribe, proposalId, to)
  if (!act.isOpening) roots.decisions.push([decisionMade({ roots, act, changes, ...told })])
}

/** Of a removed proposal too, which may come back: it comes as the record says. */
function setStatus({ roots }: Scribe, id: ProposalId, status: ProposalStatus): void {
  entityAt(roots.proposals, id)?.set('status', status)
}
