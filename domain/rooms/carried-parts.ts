/**
 * The parts of a board that can be carried from a caucus room to its plenary, as plain fields: actors, issues, proposals,
 * packages, relations and positions. Places are not; drawings and agreements are read by themselves (carried-drawings.ts,
 * carried-agreements.ts). Read by room-difference.ts.
 */

import type { Board } from '../board/board.ts'
import { parsePositionKey } from '../negotiation/position.ts'
import { isAgreedStatus } from '../negotiation/proposal.ts'
import type { SourceSpan } from '../negotiation/source-span.ts'

export type PartRoot = 'actors' | 'issues' | 'proposals' | 'packages' | 'relations' | 'positions'
export type PartFields = { readonly [name: string]: unknown }
type Parts = ReadonlyMap<string, PartFields>

export type Carried = { readonly [Root in PartRoot]: Parts } & {
  /** Where the words of a part stand in a source, if they come from one. */
  readonly spans: { readonly [Root in PartRoot]?: ReadonlyMap<string, SourceSpan> }
  /** Whether something is on the board: `proposals/p1`. */
  has(ref: string): boolean
  /** What a position or a relation lies between. */
  endsOf(root: PartRoot, key: string): readonly string[]
  /** What the fields of a part point at, and what it lies between. */
  refsIn(root: PartRoot, key: string, fields: PartFields): readonly string[]
}

/** Where somebody stands by silence is nothing to carry. */
export function carriedParts({ negotiation }: Board): Carried {
  const parts = {
    actors: fieldsOf(negotiation.actors),
    issues: fieldsOf(negotiation.issues),
    proposals: new Map(
      [...fieldsOf(negotiation.proposals)].map(([key, fields]) => [key, withoutDecision(fields)]),
    ),
    packages: fieldsOf(negotiation.packages),
    relations: fieldsOf(negotiation.relations),
    positions: new Map([...fieldsOf(negotiation.positions)].filter(([, fields]) => isSaid(fields))),
  }
  return {
    ...parts,
    spans: {
      actors: spansOf(negotiation.actors),
      proposals: spansOf(negotiation.proposals),
      positions: spansOf(negotiation.positions),
    },
    has(ref) {
      const at = ref.indexOf('/')
      return parts[ref.slice(0, at) as PartRoot].has(ref.slice(at + 1))
    },
    endsOf: (root, key) => endsOf(root, key, parts[root].get(key) ?? {}),
    refsIn: (root, key, fields) => [...new Set([...endsOf(root, key, fields), ...refsOf(fields)])],
  }
}

/** Kept by the board itself, not by what people do to a part; spans are of sources that lie beside one board. */
const KEPT = new Set([
  ...['id', 'order', 'version', 'versions', 'source'],
  ...['actorId', 'proposalId', 'since', 'attributedBy', 'onVersion'],
])

function fieldsOf(entities: ReadonlyMap<string, object>): Parts {
  return new Map(
    [...entities].map(([key, entity]) => [
      key,
      Object.fromEntries(Object.entries(entity).filter(([name]) => !KEPT.has(name))),
    ]),
  )
}

function spansOf(
  entities: ReadonlyMap<string, { readonly source?: SourceSpan }>,
): ReadonlyMap<string, SourceSpan> {
  return new Map([...entities].flatMap(([key, { source }]) => (source ? [[key, source]] : [])))
}

function withoutDecision({ status, ...fields }: PartFields): PartFields {
  return isAgreedStatus(status as never) ? fields : { ...fields, status }
}

const SILENT: PartFields = {
  stance: 'unknown',
  mustHave: false,
  disputed: false,
  conditionOn: [],
  evidence: 'silent',
}

function isSaid(fields: PartFields): boolean {
  return JSON.stringify(sorted(fields)) !== JSON.stringify(sorted(SILENT))
}

function sorted(fields: PartFields): readonly unknown[] {
  return Object.entries(fields)
    .filter(([name]) => name !== 'evidence' && name !== 'reason')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function endsOf(root: PartRoot, key: string, { from, to }: PartFields): readonly string[] {
  if (root === 'relations') return [`proposals/${String(from)}`, `proposals/${String(to)}`]
  const cell = root === 'positions' ? parsePositionKey(key) : undefined
  return cell ? [`actors/${cell.actorId}`, `proposals/${cell.proposalId}`] : []
}

/** Fields that name other things, and in which root those lie. */
const REFERENCES: readonly (readonly [name: string, root: PartRoot])[] = [
  ['issueId', 'issues'],
  ['tabledBy', 'actors'],
  ['represents', 'actors'],
  ['parent', 'actors'],
  ['members', 'actors'],
  ['spokespeople', 'actors'],
  ['for', 'actors'],
  ['conditionOn', 'proposals'],
  ['proposalIds', 'proposals'],
]

function refsOf(fields: PartFields): readonly string[] {
  const plain = REFERENCES.flatMap(([name, root]) =>
    [fields[name] ?? []].flat().map((id) => `${root}/${String(id)}`),
  )
  const options = Array.isArray(fields.options) ? fields.options : []
  return [...plain, ...options.flatMap((option: PartFields) => refsOf(option))]
}
