/** A sealed round as its rows have it, and as members are told it: who has submitted, and nothing of what. */

import { z } from 'zod'
import { DomainError } from '#domain/access/domain-error.ts'
import {
  type AskedParty,
  type AskedProposal,
  askedParties,
  askedProposals,
  ROUND_STATES,
  type RoundState,
} from '#domain/rounds/sealed-round.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export type RoundParty = AskedParty & {
  readonly hasSubmitted: boolean
  /** Whether somebody on the board speaks for it now. */
  readonly hasDelegate: boolean
}

export type RoundSummary = {
  readonly id: string
  readonly number: number
  readonly state: RoundState
  readonly openedBy: string
  readonly openedAt: string
  /** When it is revealed, whoever has submitted by then. */
  readonly endsAt: string
  readonly closedAt: string | null
  readonly proposals: readonly AskedProposal[]
  readonly parties: readonly RoundParty[]
  /** What its entries in the board's ledger are known by, once they are there. */
  readonly entryId: string | null
}

/** A row without what is in its ballots. */
export const ROUND_ROW = { ballots: { select: { actorId: true } } } as const

const FIELDS = z.object({
  state: z.enum(ROUND_STATES),
  proposals: askedProposals,
  parties: askedParties,
})

type Rows = Pick<PrismaClient, 'sealedRound' | '$queryRaw'>

export type RoundRow = NonNullable<Awaited<ReturnType<typeof findRow>>>

function findRow(rows: Pick<Rows, 'sealedRound'>, boardId: string, id: string) {
  return rows.sealedRound.findUnique({ where: { id, boardId }, include: ROUND_ROW })
}

export type StoredRound = Omit<RoundRow, 'state' | 'proposals' | 'parties'> & z.infer<typeof FIELDS>

/** @throws DomainError `not_found` */
export async function roundOf(
  rows: Pick<Rows, 'sealedRound'>,
  boardId: string,
  id: string,
): Promise<StoredRound> {
  const row = await findRow(rows, boardId, id)
  if (!row) throw new DomainError('not_found', 'The board has no such round.')
  return readRound(row)
}

export function readRound(row: RoundRow): StoredRound {
  return { ...row, ...FIELDS.parse(row) }
}

/** `delegated`: the actors that somebody on the board speaks for. */
export function toSummary(round: StoredRound, delegated: ReadonlySet<string>): RoundSummary {
  const submitted = new Set(round.ballots.map(({ actorId }) => actorId))
  return {
    id: round.id,
    number: round.number,
    state: round.state,
    openedBy: round.openedByName,
    openedAt: round.openedAt.toISOString(),
    endsAt: round.endsAt.toISOString(),
    closedAt: round.closedAt?.toISOString() ?? null,
    proposals: round.proposals,
    parties: round.parties.map((party) => ({
      ...party,
      hasSubmitted: submitted.has(party.actorId),
      hasDelegate: delegated.has(party.actorId),
    })),
    entryId: round.state === 'revealed' ? round.entryId : null,
  }
}

/** The database's clock: the one that all processes share. */
export async function databaseNow(rows: Pick<Rows, '$queryRaw'>): Promise<Date> {
  const [row] = await rows.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
  return row?.now ?? new Date()
}
