/** A verdict in two short lines, for narrow places: what it is and because of whom, and what it rests on. Pure. */

import type { Objection, VerdictReport } from '#domain/analysis/verdict.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'

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
export function verdictLines(report: VerdictReport, nameOf: (id: ActorId) => string): VerdictLines {
  const { blockers, unknown, conditions, inputs } = report
  if (inputs.parties === 0) return { head: 'Unknown', rest: 'nobody here is a party' }
  const names = (ids: readonly ActorId[]): string => joined([...new Set(ids)].map(nameOf))
  const silent = unknown.length > 0 ? `${unknown.length} silent` : 'all known'
  switch (report.verdict) {
    case 'agreed':
      return { head: 'Agreed', rest: besides(report, silent) }
    case 'agreed-if': {
      const conditional = names(conditions.map(({ actorId }) => actorId))
      return { head: 'Agreed if conditions are met', rest: `${conditional} · ${silent}` }
    }
    case 'blocked': {
      const head =
        blockers.length > 0
          ? `Blocked by ${names(blockers.map(({ actorId }) => actorId))}`
          : 'Blocked'
      const why = [...new Set(blockers.map((blocker) => OBJECTION_WORDS[blocker.why]))]
      return { head, rest: [...why, silent].join(' · ') }
    }
    case 'unknown': {
      const isFew = unknown.length <= FEW
      const who = isFew ? names(unknown) : `${unknown.length} of ${inputs.parties}`
      const rest = besides(report, isFew ? 'nobody opposed' : '')
      return {
        head: `Open: ${who} silent`,
        rest: isFew ? rest : [names(unknown), rest].filter(Boolean).join(' · '),
      }
    }
    default:
      return unreachable(report.verdict)
  }
}

/** How many are against it without blocking it or would agree under conditions; `otherwise` where nobody is either. */
function besides({ dissenters, conditions }: VerdictReport, otherwise: string): string {
  const parts = [
    dissenters.length > 0 && `${dissenters.length} against`,
    conditions.length > 0 && `${conditions.length} conditional`,
  ]
  return parts.filter(Boolean).join(' · ') || otherwise
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}
