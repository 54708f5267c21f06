/** The sealed stance rounds: what was asked and, of those revealed, what each party stated. Of an open one, nothing. */

import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { STANCE_WORDS } from '#domain/words/words.ts'
import { heading, italic, plain, table, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import type { HeldRound } from '../minutes-facts.ts'
import { conditionSaid } from './moves.ts'

export function rounds(minuted: Minuted): string {
  const held = minuted.facts.rounds.toSorted((a, b) => a.number - b.number)
  if (held.length === 0) return 'No sealed round was held.'
  return together(held.map((round) => roundPart(round, minuted)))
}

function roundPart(round: HeldRound, minuted: Minuted): string {
  const { clock, titleOf } = minuted
  const { number, openedAt, closedAt, proposals, state } = round
  const asked = `Asked about ${joinWords(proposals.map(({ id }) => titleOf(id)))}, from ${clock.moment(openedAt)}`
  const closed = closedAt === undefined ? '' : clock.moment(closedAt)
  const head = heading(3, `Round ${number}`)
  switch (state) {
    case 'open':
      return together([
        head,
        `${asked} on. It was still sealed when these minutes were made: nothing stated in it is here.`,
      ])
    case 'void':
      return together([
        head,
        `${asked}; called off${closed && ` ${closed}`}. Nothing stated in it was or will be shown.`,
      ])
    case 'revealed':
      return together([
        head,
        `${asked}; revealed to all at once${closed && ` ${closed}`}.`,
        stated(round, minuted),
      ])
    default:
      return unreachable(state)
  }
}

function stated({ entryId, proposals, parties }: HeldRound, minuted: Minuted): string {
  const { negotiation, titleOf } = minuted
  const entries = negotiation.ledger.filter((entry) => entry.round?.id === entryId)
  if (entryId === undefined || entries.length === 0) return 'What was stated is not on the board.'
  const rows = parties.map(({ actorId, name }) => [
    plain(name),
    ...proposals.map(({ id }) => {
      const entry = entries.find((each) => each.actorId === actorId && each.proposalId === id)
      return statement(entry, minuted)
    }),
  ])
  return table(
    ['Party', ...proposals.map(({ id }: { readonly id: ProposalId }) => titleOf(id))],
    rows,
  )
}

function statement(entry: LedgerEntry | undefined, minuted: Minuted): string {
  if (!entry || entry.round?.isSilence) return italic('silent')
  return `${STANCE_WORDS[entry.to]}${conditionSaid(entry, minuted)}`
}
