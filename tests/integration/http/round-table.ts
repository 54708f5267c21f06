/** People at a sealed round over HTTP: who opens it, who submits, what each is told. */

import type { BallotStance } from '#domain/rounds/ballot.ts'
import type { RoundList } from '#server/rounds/list-rounds.ts'
import type { OwnBallot } from '#server/rounds/read-ballot.ts'
import type { RoundSummary } from '#server/rounds/round-row.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import type { Caller } from './caller.ts'
import { joinAs } from './world.ts'
import { PROPOSAL } from './world-round.ts'

export type Stated = Pick<BallotStance, 'stance'> & { readonly condition?: string }

export class RoundTable {
  readonly boardId: string
  readonly #facilitator: Caller

  constructor(boardId: string, facilitator: Caller) {
    this.boardId = boardId
    this.#facilitator = facilitator
  }

  get path(): string {
    return `/api/boards/${this.boardId}/rounds`
  }

  async open(minutes = 10): Promise<RoundSummary> {
    const body = { proposalIds: [PROPOSAL], minutes }
    return this.#facilitator.json<RoundSummary>('POST', this.path, { body })
  }

  /** Somebody new who speaks for an actor. */
  async delegateOf(actorId: string, name: string): Promise<Caller> {
    const body = { role: 'delegate', actorId }
    const { url } = await this.#facilitator.json<{ url: string }>(
      'POST',
      `/api/boards/${this.boardId}/links`,
      { body },
    )
    return joinAs(this.#facilitator.origin, url, name)
  }

  submit(by: Caller, at: readonly [roundId: string, actorId: string], stated: Stated) {
    const stances = [{ proposalId: PROPOSAL, condition: '', ...stated }]
    return by.call('PUT', this.ballotPath(at), { body: { stances } })
  }

  ballotPath([roundId, actorId]: readonly [string, string]): string {
    return `${this.path}/${roundId}/ballots/${actorId}`
  }

  own(by: Caller, at: readonly [roundId: string, actorId: string]): Promise<OwnBallot> {
    return by.json<OwnBallot>('GET', this.ballotPath(at))
  }

  async list(by: Caller): Promise<readonly RoundSummary[]> {
    return (await by.json<RoundList>('GET', this.path)).rounds
  }

  async round(by: Caller, id: string): Promise<RoundSummary | undefined> {
    return (await this.list(by)).find((each) => each.id === id)
  }
}

/** As if it had been opened earlier. */
export async function endNow({ db }: FreshDatabase, roundId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "SealedRound" SET "endsAt" = clock_timestamp() - interval '1 second' WHERE id = ${roundId}`
}

/** `[status, code]` of a refusal. */
export async function refusal(response: Response): Promise<readonly [number, string]> {
  const { error } = (await response.json()) as { error: { code: string } }
  return [response.status, error.code]
}
