/**
 * How somebody looks at the matrix: order, groups and filters. They stand in the address and nowhere else, so that a
 * view can be sent to somebody. Next: make-table.ts.
 */

import { EVIDENCE_KINDS, type Evidence } from '#domain/negotiation/evidence.ts'
import { type ActorId, isId, toId } from '#domain/negotiation/ids.ts'
import { PROPOSAL_STATUSES, type ProposalStatus } from '#domain/negotiation/proposal.ts'
import { STANCES, type Stance } from '#domain/negotiation/stance.ts'

export const SORTS = ['contention', 'board', 'verdict', 'title'] as const
export type Sort = (typeof SORTS)[number]

export type MatrixSettings = {
  readonly sort: Sort
  /** Proposals under the headings of their issues. */
  readonly grouped: boolean
  /** Whether only what an actor said, or a reporter quoting fact, is heard. */
  readonly declaredOnly: boolean
  /** The columns; none chosen: the parties. */
  readonly actors: readonly ActorId[]
  /** Rows with one of these statuses; none chosen: all. */
  readonly statuses: readonly ProposalStatus[]
  /** Rows with a cell of one of these stances that is also of one of those kinds of evidence; none chosen: any. */
  readonly stances: readonly Stance[]
  readonly evidence: readonly Evidence[]
}

export const PLAIN_SETTINGS: MatrixSettings = {
  sort: 'contention',
  grouped: false,
  declaredOnly: false,
  actors: [],
  statuses: [],
  stances: [],
  evidence: [],
}

/** Reads the query of an address. Whatever means nothing here is passed over. */
export function readSettings(query: Pick<URLSearchParams, 'get'>): MatrixSettings {
  return {
    sort: chosen(SORTS, [query.get('sort') ?? ''])[0] ?? PLAIN_SETTINGS.sort,
    grouped: query.get('group') === 'issue',
    declaredOnly: query.get('count') === 'declared',
    actors: namesIn(query.get('actors'))
      .filter(isId)
      .map((id) => toId<ActorId>(id)),
    statuses: chosen(PROPOSAL_STATUSES, namesIn(query.get('status'))),
    stances: chosen(STANCES, namesIn(query.get('stance'))),
    evidence: chosen(EVIDENCE_KINDS, namesIn(query.get('evidence'))),
  }
}

/** The query that says so, with its question mark; empty where everything is as it comes. */
export function settingsQuery(settings: MatrixSettings): string {
  const { sort, grouped, declaredOnly, actors, statuses, stances, evidence } = settings
  const said: readonly (readonly [name: string, value: string])[] = [
    ['sort', sort === PLAIN_SETTINGS.sort ? '' : sort],
    ['group', grouped ? 'issue' : ''],
    ['count', declaredOnly ? 'declared' : ''],
    ['actors', actors.join(',')],
    ['status', statuses.join(',')],
    ['stance', stances.join(',')],
    ['evidence', evidence.join(',')],
  ]
  const words = said.filter(([, value]) => value).map(([name, value]) => `${name}=${value}`)
  return words.length > 0 ? `?${words.join('&')}` : ''
}

/** How many kinds of rows are left out: for the number beside "Filter". */
export function filterCount({ statuses, stances, evidence }: MatrixSettings): number {
  return [statuses, stances, evidence].filter((names) => names.length > 0).length
}

function namesIn(value: string | null): readonly string[] {
  return value ? [...new Set(value.split(','))] : []
}

/** Those that were named, in the order in which they are always listed. */
function chosen<Name extends string>(all: readonly Name[], named: readonly string[]): Name[] {
  return all.filter((name) => named.includes(name))
}
