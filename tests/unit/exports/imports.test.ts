/** What comes onto an open board from tables, lists and other boards: what is made, what is refused, one undo. */

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { makeUndo } from '#domain/board/undo.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import { faultWords } from '#domain/exports/format/fault.ts'
import { checkBoardFile } from '#domain/exports/format/read-board-file.ts'
import { actBytes } from '#domain/imports/act-bytes.ts'
import { isList, planLines } from '#domain/imports/lines-to-cards.ts'
import type { Plan } from '#domain/imports/plan.ts'
import { planBoard } from '#domain/imports/plan-board.ts'
import { planTable } from '#domain/imports/plan-table.ts'
import {
  guessKind,
  guessMapping,
  missingColumns,
  type TableKind,
} from '#domain/imports/table-columns.ts'
import { CARD_WIDTH, cardHeight } from '#domain/layout/card-size.ts'
import { overlaps } from '#domain/layout/rect.ts'
import { act, actor, boardWith, id, issue, proposal, stance } from '#tests/support/board-builder.ts'
import { tableOf } from './table-of.ts'

let made = 0
const newId = (): string => `new-${++made}`
const anyActor = (): undefined => undefined

function planned(
  text: string,
  board: Board,
  refusesActor: (id: string) => string | undefined = anyActor,
): Plan & { readonly kind: TableKind } {
  const { header, rows } = tableOf(text)
  const kind = guessKind(header)
  const mapping = guessMapping(kind, header)
  expect(missingColumns(kind, mapping)).toEqual([])
  return { kind, ...planTable({ kind, rows, mapping, board, newId, refusesActor }) }
}

function talks(): Y.Doc {
  return boardWith(
    actor('us', { name: 'United States', code: 'US', isParty: true }),
    actor('eu', { name: 'Europe', isParty: true }),
    issue('i1', { title: 'Forces' }),
    proposal('p1', { title: 'A pause' }, [-400, 0]),
  )
}

const boardOf = (doc: Y.Doc): Board => readBoard(doc).board

it('guesses what a table is of, and its columns from their names', () => {
  expect(guessKind(['Party', 'Proposal', 'Position'])).toBe('positions')
  expect(guessKind(['Delegation', 'Code', 'Votes'])).toBe('actors')
  expect(guessKind(['Topic', 'Demand', 'Description'])).toBe('proposals')
  expect(guessMapping('proposals', ['Topic', 'Demand', 'Tabled by'])).toEqual({
    issue: 0,
    title: 1,
    tabledBy: 2,
  })
})

it('makes cards of a table of proposals, under issues old and new, and names each row it cannot take', () => {
  const doc = talks()
  const plan = planned(
    [
      'Title;Issue;Status;Tabled by;Text',
      'Two battalions;forces;On the table;US;Of 800',
      ';Forces;;;',
      'Monitors;Borders;;Europe / us;',
      'Gas;Trade;agreed;;',
      'Coal;Trade;dice;China;',
    ].join('\n'),
    boardOf(doc),
  )

  expect(plan.kind).toBe('proposals')
  expect(plan.makes).toEqual(['2 proposals', '1 issue'])
  expect(plan.bad).toEqual([
    { where: 'Line 3', why: 'title is empty' },
    { where: 'Line 5', why: 'status agreed is given by agreeing on the board, not by a table' },
    {
      where: 'Line 6',
      why: expect.stringMatching(
        /^status “dice” is none of draft, .*; tabled by “China” is no actor/,
      ),
    },
  ])
  execute(doc, plan.commands, act())
  const { proposals, issues } = boardOf(doc).negotiation
  const first = [...proposals.values()].find(({ title }) => title === 'Two battalions')
  expect(first).toMatchObject({
    issueId: 'i1',
    status: 'on_table',
    tabledBy: ['us'],
    text: 'Of 800',
  })
  expect([...issues.values()].map(({ title }) => title)).toEqual(['Forces', 'Borders'])
})

it('makes actors of a table, with lanes for parties', () => {
  const doc = talks()
  const plan = planned(
    'Name,Code,Is a party,Veto,Votes\nChina,CN,yes,x,"3,5"\nPress,,no,,\neurope,,,,\nIran,TOO-LONG-A-CODE,maybe,,-1',
    boardOf(doc),
  )

  expect(plan.bad).toEqual([
    { where: 'Line 4', why: 'europe is there already' },
    {
      where: 'Line 5',
      why: 'code is longer than 8 characters; weight “-1” is not a number from 0 on; is party “maybe” is neither yes nor no',
    },
  ])
  execute(doc, plan.commands, act())
  const { negotiation, placement } = boardOf(doc)
  const china = [...negotiation.actors.values()].find(({ name }) => name === 'China')
  expect(china).toMatchObject({ code: 'CN', isParty: true, vetoPlayer: true, weight: 3.5 })
  expect(placement.lanes).toHaveLength(3)
})

it('takes positions of a table as one would by hand, and not for actors one does not speak for', () => {
  const doc = talks()
  const plan = planned(
    [
      'Actor,Proposal,Stance,Condition,Quote',
      'US,A pause,yes if,Paid,"If paid, yes"',
      'united states,a pause,against,,',
      'Europe,A pause,red line,,',
      'Europe,Peace,support,,',
      'Europe,A pause,perhaps,,',
    ].join('\n'),
    boardOf(doc),
    (actorId) => (actorId === 'eu' ? 'you speak for another actor' : undefined),
  )

  expect(plan.makes).toEqual(['1 position'])
  expect(plan.bad).toEqual([
    { where: 'Line 3', why: 'says where the actor stands once more: line 2 does' },
    { where: 'Line 4', why: 'you speak for another actor' },
    { where: 'Line 5', why: 'proposal “Peace” is not on the board' },
    { where: 'Line 6', why: expect.stringMatching(/^stance “perhaps” is none of support, /) },
  ])
  execute(doc, plan.commands, act())
  expect([...boardOf(doc).negotiation.positions.values()]).toMatchObject([
    { stance: 'conditional', condition: 'Paid', quote: 'If paid, yes' },
  ])
})

it('makes a card of each line of a list, without its bullet, on nothing that lies there', () => {
  const doc = talks()
  const plan = planLines(
    boardOf(doc),
    '• First\n\n2) Second\n- Third – with a dash\r\nFourth',
    newId,
  )
  expect(plan.preview.rows.flat()).toEqual(['First', 'Second', 'Third – with a dash', 'Fourth'])
  execute(doc, plan.commands, act())
  const { negotiation, placement } = boardOf(doc)
  const rects = [...placement.proposals].map(([key, [x, y]]) => {
    const title = negotiation.proposals.get(key)?.title ?? ''
    return { x, y, w: CARD_WIDTH, h: cardHeight(title) }
  })
  expect(rects).toHaveLength(5)
  for (const [index, rect] of rects.entries()) {
    expect(rects.slice(index + 1).some((other) => overlaps(rect, other))).toBe(false)
  }
})

it('takes for a list what has several short lines, and nothing else', () => {
  expect(isList('One\nTwo')).toBe(true)
  expect(isList('Only one')).toBe(false)
  expect(isList(`One\n${'long '.repeat(60)}`)).toBe(false)
})

it('puts a board onto another: what is taken is called anew, what points at it follows, one undo takes all back', () => {
  const source = talks()
  execute(
    source,
    [
      { type: 'describe', packageDeal: false },
      { type: 'editProposal', id: id('p1'), fields: { issueId: id('i1'), tabledBy: [id('us')] } },
      stance('us', 'p1', 'conditional', { condition: 'Paid', conditionOn: [id('p1')] }),
      { type: 'addPackage', package: { id: id('k1'), title: 'Deal', proposalIds: [id('p1')] } },
      { type: 'agree', proposalIds: [id('p1')], level: 'agreed' },
      {
        type: 'putInk',
        records: [
          { id: 'shape:1', typeName: 'shape', type: 'arrow', parentId: 'page:page', x: 5, y: 5 },
          {
            id: 'binding:1',
            typeName: 'binding',
            type: 'arrow',
            fromId: 'shape:1',
            toId: 'shape:card_p1',
          },
        ],
      },
    ],
    act(),
  )
  const read = checkBoardFile(
    JSON.parse(JSON.stringify(exportJson(readBoard(source), { id: 'b', title: 'Talks' }))),
  )
  if (!('file' in read)) throw new Error('no file')
  const before = JSON.stringify(told(boardOf(source)))
  const undo = makeUndo(source, () => act())
  const plan = planBoard({ file: read.file, board: boardOf(source), newId, refusesActor: anyActor })

  execute(source, plan.commands, act())

  const { negotiation, placement, ink } = boardOf(source)
  const [, copy] = [...negotiation.proposals.values()]
  expect(negotiation.actors.size).toBe(4)
  expect(copy).toMatchObject({ title: 'A pause', status: 'on_table' })
  expect(copy?.id).not.toBe('p1')
  expect([...negotiation.positions.values()][1]).toMatchObject({
    proposalId: copy?.id,
    conditionOn: [copy?.id],
    condition: 'Paid',
  })
  expect([...negotiation.packages.values()][1]?.proposalIds).toEqual([copy?.id])
  expect(placement.lanes).toHaveLength(4)
  expect([...ink.values()].map(({ toId }) => toId)).toContain(`shape:card_${copy?.id}`)
  expect(readBoard(source).problems).toEqual([])
  expect(undo.undo()).toBe(true)
  expect(JSON.stringify(told(boardOf(source)))).toBe(before)
})

it('measures the one message that an act would be, and leaves the document as it is', () => {
  const doc = talks()
  const before = Y.encodeStateAsUpdate(doc)
  const bytes = actBytes(doc, [proposal('p9', { text: 'x'.repeat(40_000) })], act())

  expect(bytes).toBeGreaterThan(40_000)
  expect(bytes).toBeLessThan(41_000)
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

/** All but the record, which only grows. */
function told({ negotiation, placement, ink }: Board): unknown {
  const { ledger: _moves, decisions: _made, ...rest } = negotiation
  const lists = Object.entries(rest).map(([name, value]) => [
    name,
    value instanceof Map ? [...value.values()] : value,
  ])
  return [lists, [...placement.proposals], placement.lanes, [...ink.values()]]
}

it('takes no word for a stance, or an id for a place, because it means something to the language', () => {
  const { bad } = planned('actor,proposal,stance\nUS,A pause,constructor', readBoard(talks()).board)
  const doc = boardWith(issue('toString', { title: 'T' }))
  const read = checkBoardFile(exportJson(readBoard(doc), { id: 'b', title: 'B' }))
  if ('faults' in read) throw new Error(read.faults.map(faultWords).join())
  const { board } = readBoard(talks())
  const plan = planBoard({ file: read.file, board, newId, refusesActor: anyActor })

  expect(bad).toEqual([
    { where: 'Line 2', why: expect.stringMatching(/^stance “constructor” is none of support, /) },
  ])
  expect(plan.makes).toEqual(['1 issue'])
})
