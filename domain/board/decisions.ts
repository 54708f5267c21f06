/** What an act of agreement leaves in the record. Written by commands, undo and restore alike. */

import type { Decision, StatusChange } from '#domain/negotiation/decision.ts'
import { isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { isAgreedStatus, type ProposalStatus } from '#domain/negotiation/proposal.ts'
import type { Act } from './command.ts'
import type { Roots } from './document.ts'
import { readMeta } from './reading/read-meta.ts'
import { statusAt } from './status-at.ts'

type Made = Pick<Decision, 'changes' | 'packageId' | 'reason'> & {
  readonly roots: Roots
  readonly act: Act
  readonly isCorrection?: true
}

/** The record of a decision, as it goes into the document. */
export function decisionMade({ roots, act, ...told }: Made): Record<string, unknown> {
  const { by, byName, at } = act
  return { ...told, by, byName, at, rule: readMeta(roots.meta).decisionRule }
}

/** The statuses of proposals, to compare with what an undo or a restore leaves. */
export function statusesOf(
  roots: Roots,
  keys: Iterable<string>,
): ReadonlyMap<string, ProposalStatus | undefined> {
  return new Map([...keys].map((key) => [key, statusAt(roots, key)]))
}

/** Logs, as one correction, every agreement given or taken since `before` without a decision. */
export function correctDecisions(
  roots: Roots,
  before: ReadonlyMap<string, ProposalStatus | undefined>,
  { act, reason }: { readonly act: Act; readonly reason?: string },
): void {
  const changes = [...before].flatMap(([key, from]) => changeOf(roots, key, from))
  if (changes.length === 0) return
  const made = { roots, act, changes, isCorrection: true, ...(reason && { reason }) } as const
  roots.decisions.push([decisionMade(made)])
}

/** A proposal that was not there before changed no status. */
function changeOf(roots: Roots, key: string, from: ProposalStatus | undefined): StatusChange[] {
  const to = statusAt(roots, key)
  if (!isId(key) || !from || !to || from === to) return []
  if (!(isAgreedStatus(from) || isAgreedStatus(to))) return []
  return [{ proposalId: toId<ProposalId>(key), from, to }]
}
