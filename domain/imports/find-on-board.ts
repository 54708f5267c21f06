/** Finds what a cell of a table names: by its id, its name, its code or another name, whatever the case. */

import type { Board } from '#domain/board/board.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import { plain } from './row-reader.ts'

export function findActor({ negotiation }: Board, said: string): Actor | undefined {
  const wanted = plain(said)
  const actors = [...negotiation.actors.values()]
  return (
    actors.find(({ id }) => id === said) ??
    actors.find(({ name }) => plain(name) === wanted) ??
    actors.find(({ code, aka }) => [code ?? '', ...aka].some((known) => plain(known) === wanted))
  )
}

export function findProposal({ negotiation }: Board, said: string): Proposal | undefined {
  const wanted = plain(said)
  const proposals = [...negotiation.proposals.values()]
  return (
    proposals.find(({ id }) => id === said) ??
    proposals.find(({ title }) => plain(title) === wanted) ??
    proposals.find(({ cardTitle = '', shortTitle = '', aka }) =>
      [cardTitle, shortTitle, ...aka].some((known) => known !== '' && plain(known) === wanted),
    )
  )
}
