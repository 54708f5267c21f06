/** What changed, in a line: "5 moves, 2 new proposals, 1 agreed". Empty where nothing worth saying did. */

import type { Changes } from '#domain/board/changes-since.ts'
import { isAgreedStatus } from '#domain/negotiation/proposal.ts'

export function newsWords({ ledger, decisions, ...rest }: Changes): string {
  const moves = ledger.filter(({ from, to }) => from !== to).length
  const changes = decisions.flatMap((decision) => decision.changes)
  const agreed = changes.filter(({ to }) => isAgreedStatus(to)).length
  const parts = [
    count(moves, 'move', 'moves'),
    count(ledger.length - moves, 'position explained', 'positions explained'),
    count(rest.proposals.length, 'new proposal', 'new proposals'),
    count(rest.reworded.length, 'proposal reworded', 'proposals reworded'),
    count(rest.issues.length, 'new issue', 'new issues'),
    count(rest.actors.length, 'new actor', 'new actors'),
    count(agreed, 'agreed', 'agreed'),
    count(changes.length - agreed, 'reopened', 'reopened'),
  ]
  return parts.filter(Boolean).join(', ')
}

function count(number: number, one: string, many: string): string {
  if (number === 0) return ''
  return `${number} ${number === 1 ? one : many}`
}
