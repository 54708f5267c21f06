/** A verdict in two short lines, for narrow places: what it is and because of whom, and what it rests on. Pure. */

import type { Objection, VerdictReport } from '#domain/analysis/verdict.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'

export type VerdictContext = {
  readonly nameOf: (id: ActorId) => string
  /** Whether an actor said so itself, or a reporter quoting fact: an objection may be somebody's reading only. */
  readonly isDeclared: (id: ActorId) => boolean
}

export type VerdictLines = { readonly head: string; readonly rest: string }

const OBJECTION_WORDS: Readonly<Record<Objection, string>> = {
  red_line: 'red line',
  must_have: 'must-have missing',
  opposed: 'opposed',
  abstain: 'abstains',
}

/** More names than these do not fit into a line. */
const FEW = 2

/** "Blocked by Russia", "red line · 1 silent". The sentence of the inspector: domain/analysis/verdict-words.ts. */
export function verdictLines(report: VerdictReport, context: VerdictContext): VerdictLines {
  const { conditions, inputs } = report
  if (inputs.parties === 0) return { head: 'Unknown', rest: 'nobody here is a party' }
  switch (report.verdict) {
    case 'agreed':
      return { head: 'Agreed', rest: besides(report, silenceIn(report)) }
    case 'agreed-if': {
      const conditional = namesOf(
        conditions.map(({ actorId }) => actorId),
        context,
      )
      return { head: 'Agreed if conditions are met', rest: `${conditional} · ${silenceIn(report)}` }
    }
    case 'blocked':
      return blockedLines(report, context)
    case 'unknown':
      return openLines(report, context)
    default:
      return unreachable(report.verdict)
  }
}

function blockedLines(report: VerdictReport, context: VerdictContext): VerdictLines {
  const { blockers } = report
  if (blockers.length === 0) return { head: 'Blocked', rest: silenceIn(report) }
  const names = namesOf(
    blockers.map(({ actorId }) => actorId),
    context,
  )
  const isHearsay = !blockers.some(({ actorId }) => context.isDeclared(actorId))
  const why = new Set(blockers.map((blocker) => OBJECTION_WORDS[blocker.why]))
  const words = [...why, ...(isHearsay ? ['not declared'] : [])].join(', ')
  return { head: `Blocked by ${names}`, rest: `${words} · ${silenceIn(report)}` }
}

function openLines(report: VerdictReport, context: VerdictContext): VerdictLines {
  const { unknown, inputs } = report
  const names = namesOf(unknown, context)
  if (unknown.length <= FEW) {
    return { head: `Open: ${names} silent`, rest: besides(report, 'nobody opposed') }
  }
  const rest = [names, besides(report, '')].filter(Boolean).join(' · ')
  return { head: `Open: ${unknown.length} of ${inputs.parties} silent`, rest }
}

function silenceIn({ unknown }: VerdictReport): string {
  return unknown.length > 0 ? `${unknown.length} silent` : 'all known'
}

function namesOf(ids: readonly ActorId[], { nameOf }: VerdictContext): string {
  const names = [...new Set(ids)].map(nameOf)
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}

/** How many are against it without blocking it or would agree under conditions; `otherwise` where nobody is either. */
function besides({ dissenters, conditions }: VerdictReport, otherwise: string): string {
  const parts = [
    dissenters.length > 0 && `${dissenters.length} against`,
    conditions.length > 0 && `${conditions.length} conditional`,
  ]
  return parts.filter(Boolean).join(' · ') || otherwise
}
