import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import source from '#domain/templates/security-guarantees.json' with { type: 'json' }
import { fillTemplate } from '#domain/templates/templates.ts'
import { act, stance } from '#tests/support/board-builder.ts'

const BOARD = { id: 'board-1', title: 'Talks' }

function example(): Y.Doc {
  const doc = new Y.Doc()
  fillTemplate(doc, 'security-guarantees', act())
  return doc
}

const exported = exportJson(readBoard(example()), BOARD, '2025-08-20T12:00:00.000Z')

it('[X1] has exactly the keys it promises, in their order', () => {
  expect(Object.keys(exported)).toEqual([
    'board',
    'people',
    'actors',
    'issues',
    'proposals',
    'positions',
    'relations',
    'events',
    'constraints',
    'assessments',
    'openQuestions',
    'packages',
    'ledger',
    'decisions',
    'ink',
    'placement',
  ])
})

it('[X1] says which board it is of, in which form, and where its content comes from', () => {
  const { title, ...provenance } = source.meta
  expect(exported.board).toEqual({
    format: 'parley-board',
    version: 2,
    schemaVersion: 1,
    id: 'board-1',
    title: 'Talks',
    decisionRule: 'unanimity',
    packageDeal: true,
    abstainBlocks: false,
    provenance,
    exportedAt: '2025-08-20T12:00:00.000Z',
  })
  expect(title).toBe(readBoard(example()).board.negotiation.title)
})

/** What a field the source does not name is exported as. */
const DEFAULTS: Record<string, unknown> = {
  principal: false,
  isParty: false,
  vetoPlayer: false,
  aka: [],
  members: [],
  spokespeople: [],
  options: [],
  text: '',
  mustHave: false,
  disputed: false,
  planned: false,
  since: 0,
  conditionOn: [],
  onVersion: 1,
  version: 1,
  versions: [],
}

const COLLECTIONS = [
  'actors',
  'issues',
  'proposals',
  'positions',
  'relations',
  'events',
  'constraints',
  'assessments',
  'openQuestions',
] as const satisfies readonly (keyof typeof source & keyof ExportedBoard)[]

it.each(COLLECTIONS)(
  '[X2] says of each of the %s, field by field, what the source says',
  (name) => {
    const [records, originals] = [inOneOrder(exported[name]), inOneOrder(source[name])]

    expect(records).toHaveLength(originals.length)
    for (const [index, written] of originals.entries()) {
      const { veto = false, ...original } = written
      const { id, isParty, vetoPlayer, ...record } = { ...records[index] }
      const named = 'id' in original ? { id, ...record } : record
      const unsaid = Object.keys(named).filter((field) => !(field in original))
      expect(named).toEqual({
        ...Object.fromEntries(unsaid.map((field) => [field, DEFAULTS[field]])),
        // Where nobody worded the card apart, the card says the title.
        ...('shortTitle' in original && { cardTitle: original.title }),
        ...original,
      })
      expect([isParty, vetoPlayer]).toEqual(
        name === 'actors' ? [named.principal, veto] : [undefined, undefined],
      )
    }
  },
)

type Loose = { readonly [field: string]: unknown }

/** Positions are exported by actor, then proposal; both sides are put in one order to be compared. */
function inOneOrder(records: readonly Loose[]): readonly Loose[] {
  const key = ({ actorId, proposalId, stance: taken }: Loose): string =>
    taken === undefined ? '' : `${actorId}:${proposalId}`
  return records.toSorted((a, b) => key(a).localeCompare(key(b)))
}

it('[X3] survives JSON unchanged', () => {
  expect(JSON.parse(JSON.stringify(exported))).toEqual(exported)
})

it('[X3] is JSON even where somebody has written what JSON cannot say', () => {
  const doc = example()
  rootsOf(doc).proposals.get('p-nsc')?.set('amount', { value: Number.NaN, unit: 'USD' })
  rootsOf(doc).ink.set('shape:1', { id: 'shape:1', n: 1n })
  rootsOf(doc).ink.set('shape:2', { id: 'shape:2', bytes: new Uint8Array(2) })
  doc.getArray('ledger').push([{ at: Number.POSITIVE_INFINITY }])

  const board = exportJson(readBoard(doc), BOARD)

  expect(JSON.parse(JSON.stringify(board))).toEqual(board)
  expect(board.proposals).toEqual(exported.proposals)
  expect(board.ink).toEqual([])
})

it('[X4] tells places and lanes, drawings and the ledger', () => {
  const doc = example()
  execute(doc, [stance('us', 'p-nsc', 'opposed')], act())
  execute(doc, [{ type: 'putInk', records: [{ id: 'shape:1', type: 'draw' }] }], act())

  const { placement, ledger, ink, positions } = exportJson(readBoard(doc), BOARD)

  expect(placement.lanes).toEqual(['us', 'ukraine', 'russia', 'europe'])
  expect(Object.keys(placement.proposals)).toEqual(source.proposals.map(({ id }) => id))
  expect(Object.keys(placement.issues)).toEqual(source.issues.map(({ id }) => id))
  expect(placement.proposals['p-nsc']).toEqual([expect.any(Number), expect.any(Number)])
  expect(ledger).toMatchObject([{ actorId: 'us', proposalId: 'p-nsc', to: 'opposed' }])
  expect(ink).toEqual([{ id: 'shape:1', type: 'draw' }])
  expect(positions.slice(0, 25).every(({ actorId }) => actorId === 'us')).toBe(true)
})
