import { describe, expect, it } from 'vitest'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { observeBoard } from '#domain/board/observe-board.ts'
import { faceText } from '#domain/matrix/cell-face.ts'
import { TableMaker } from '#domain/matrix/make-table.ts'
import { type MatrixSettings, PLAIN_SETTINGS } from '#domain/matrix/matrix-settings.ts'
import type { MatrixTable, TableRow } from '#domain/matrix/matrix-table.ts'
import { tableCells } from '#domain/matrix/table-csv.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { act, actor, boardWith, issue, proposal, stance } from '#tests/support/board-builder.ts'

const COMMANDS: readonly Command[] = [
  actor('us', { isParty: true }),
  actor('russia', { isParty: true }),
  { type: 'addActor', actor: { id: 'press' as ActorId, name: 'press' } },
  issue('force'),
  issue('money'),
  proposal('troops', { issueId: 'force' as IssueId, status: 'on_table' }),
  proposal('arms', { issueId: 'money' as IssueId, status: 'contested' }),
  proposal('talks', { status: 'on_table' }),
  stance('us', 'troops', 'support', { evidence: 'self' }),
  stance('russia', 'troops', 'red_line', { evidence: 'inferred' }),
  stance('us', 'arms', 'support', { evidence: 'journalist' }),
  stance('russia', 'arms', 'opposed', { evidence: 'self', disputed: true }),
  stance('us', 'talks', 'support', { evidence: 'self' }),
]

class Stage {
  readonly doc = boardWith(...COMMANDS)
  readonly #board = observeBoard(this.doc, () => {})
  readonly #maker = new TableMaker()

  table(settings: Partial<MatrixSettings> = {}, held?: readonly string[]): MatrixTable {
    const all = { ...PLAIN_SETTINGS, ...settings }
    return this.#maker.make(this.#board.current().board, all, {
      held: held as ProposalId[] | undefined,
    })
  }

  run(...commands: Command[]): void {
    execute(this.doc, commands, act({ at: 2_000 }))
  }
}

const rowsOf = ({ lines }: MatrixTable): readonly TableRow[] =>
  lines.filter((line) => line.kind === 'proposal')
const titles = (table: MatrixTable) => rowsOf(table).map((row) => row.proposal.title)

describe('the columns of the matrix', () => {
  it('are the parties, unless actors are chosen', () => {
    const stage = new Stage()
    const names = (settings: Partial<MatrixSettings>) =>
      stage.table(settings).columns.map(({ name }) => name)
    expect(names({})).toEqual(['us', 'russia'])
    expect(names({ actors: ['press', 'russia'] as ActorId[] })).toEqual(['russia', 'press'])
    expect(names({ actors: ['gone'] as ActorId[] })).toEqual(['us', 'russia'])
  })
})

describe('the rows of the matrix', () => {
  it('stand in the order asked for', () => {
    const stage = new Stage()
    expect(titles(stage.table())).toEqual(['troops', 'arms', 'talks'])
    expect(titles(stage.table({ sort: 'title' }))).toEqual(['arms', 'talks', 'troops'])
    expect(titles(stage.table({ sort: 'board' }))).toEqual(['troops', 'arms', 'talks'])
    expect(titles(stage.table({ sort: 'verdict' }))).toEqual(['talks', 'troops', 'arms'])
  })

  it('stand under their issues, those under none last, and an issue without rows is not named', () => {
    const stage = new Stage()
    const named = stage
      .table({ grouped: true, statuses: ['on_table'] })
      .lines.map((line) => (line.kind === 'issue' ? (line.issue?.id ?? '–') : line.proposal.id))
    expect(named).toEqual(['force', 'troops', '–', 'talks'])
  })

  it('are those with the status, and with the stance on that evidence in one and the same cell', () => {
    const stage = new Stage()
    expect(titles(stage.table({ statuses: ['contested'] }))).toEqual(['arms'])
    expect(titles(stage.table({ stances: ['opposed', 'red_line'] }))).toEqual(['troops', 'arms'])
    expect(titles(stage.table({ stances: ['opposed', 'red_line'], evidence: ['self'] }))).toEqual([
      'arms',
    ])
    expect(titles(stage.table({ stances: ['unknown'] }))).toEqual(['talks'])
    expect(titles(stage.table({ stances: ['abstain'] }))).toEqual([])
  })
})

describe('the rows of the matrix as the board changes', () => {
  it('with only what was declared heard, show the rest as silence that says what was not counted', () => {
    const stage = new Stage()
    const inferred = (settings: Partial<MatrixSettings>) =>
      rowsOf(stage.table(settings)).find((row) => row.proposal.id === 'troops')
    expect(inferred({})?.faces[1]).toMatchObject({ stance: 'red_line', isWeak: true })
    expect(inferred({})?.verdictLines).toEqual({
      head: 'Blocked by russia',
      rest: 'red line, not declared · all known',
    })
    const heard = inferred({ declaredOnly: true })
    expect(heard?.faces[1]).toMatchObject({
      stance: 'unknown',
      line: 'red line only inferred: not counted',
    })
    expect(heard?.verdictLines).toEqual({ head: 'Open: russia silent', rest: 'nobody opposed' })
  })

  it('are the same objects after a change elsewhere, and another one where it was', () => {
    const stage = new Stage()
    const before = rowsOf(stage.table({ sort: 'board' }))
    stage.run(stance('russia', 'talks', 'support'))
    const after = rowsOf(stage.table({ sort: 'board' }))
    expect(after.map((row, index) => row === before[index])).toEqual([true, true, false])
    stage.run({ type: 'describe', decisionRule: 'all-but-one' })
    const ruled = rowsOf(stage.table({ sort: 'board' }))
    expect(ruled.map(({ verdict }) => verdict.verdict)).toEqual(['agreed', 'agreed', 'agreed'])
  })

  it('stay where they stood while they are held, with what has come after them and without what has gone', () => {
    const stage = new Stage()
    const held = titles(stage.table({ stances: ['opposed', 'red_line'] }))
    stage.run(stance('russia', 'troops', 'support'), stance('russia', 'talks', 'opposed'), {
      type: 'remove',
      of: 'proposal',
      id: 'arms' as ProposalId,
    })
    const settings: Partial<MatrixSettings> = { stances: ['opposed', 'red_line'] }
    expect(titles(stage.table(settings, held))).toEqual(['troops', 'talks'])
    expect(stage.table(settings, held).isOutOfOrder).toBe(true)
    expect(titles(stage.table(settings))).toEqual(['talks'])
    expect(stage.table(settings).isOutOfOrder).toBe(false)
  })
})

describe('the matrix as text', () => {
  it('is what is shown, in the order in which it is shown', () => {
    const stage = new Stage()
    expect(tableCells(stage.table({ grouped: true }))).toEqual([
      ['Issue', 'Proposal', 'Status', 'us', 'russia', 'Verdict'],
      [
        'force',
        'troops',
        'On the table',
        'Support; in their own words',
        'Red line; inferred',
        'Blocked by russia; red line, not declared · all known',
      ],
      [
        'money',
        'arms',
        'Contested',
        'Support; as reported',
        'Opposed; disputed; in their own words',
        'Blocked by russia; opposed · all known',
      ],
      [
        'Under no issue',
        'talks',
        'On the table',
        'Support; in their own words',
        'Silent',
        'Open: russia silent; nobody opposed',
      ],
    ])
  })

  it('says the words of every face that is drawn', () => {
    const table = new Stage().table({ stances: ['opposed'] })
    const [head, row] = tableCells(table)
    expect(head).toEqual(['Proposal', 'Status', 'us', 'russia', 'Verdict'])
    expect(row?.slice(2, 4)).toEqual(rowsOf(table)[0]?.faces.map(faceText))
  })
})
