/** Rows of positions: where actors of the board stand on proposals of the board. */

import type { Board } from '#domain/board/board.ts'
import type { Command, PositionFields } from '#domain/board/command.ts'
import { MAX_SENTENCE, MAX_TITLE } from '#domain/board/fields/field-kinds.ts'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { BANDS, type Band } from '#domain/negotiation/stance.ts'
import { findActor, findProposal } from './find-on-board.ts'
import { type BadRow, counted, type Plan } from './plan.ts'
import { RowReader, short } from './row-reader.ts'
import type { TableToPlan } from './table-to-plan.ts'

type TakePosition = Extract<Command, { type: 'takePosition' }>

/** What people write for a stance, in small letters. */
const STANCE_WORDS: { readonly [word: string]: Band } = {
  yes: 'support',
  for: 'support',
  favour: 'support',
  infavour: 'support',
  supports: 'support',
  agrees: 'support',
  '+': 'support',
  if: 'conditional',
  yesif: 'conditional',
  conditionally: 'conditional',
  neutral: 'abstain',
  abstains: 'abstain',
  no: 'opposed',
  against: 'opposed',
  oppose: 'opposed',
  opposes: 'opposed',
  never: 'red_line',
  veto: 'red_line',
}

export function planPositions(table: TableToPlan): Plan {
  const bad: BadRow[] = []
  const taken = new Map<string, number>()
  const positions: { readonly command: TakePosition; readonly words: readonly string[] }[] = []
  for (const row of table.rows) {
    const reader = new RowReader(row, table.mapping)
    const read = readPosition(reader, table)
    const key = read && positionKey(read.command.actorId, read.command.proposalId)
    const before = key && taken.get(key)
    if (before) reader.refuse(`says where the actor stands once more: line ${before} does`)
    if (key && !before) taken.set(key, row.line)
    if (read && reader.faults.length === 0) positions.push(read)
    else bad.push({ where: `Line ${row.line}`, why: reader.faults.join('; ') })
  }
  return {
    commands: positions.map(({ command }) => command),
    makes: counted(positions.length, 'position'),
    notes: [],
    bad,
    preview: {
      head: ['Actor', 'Proposal', 'Stance', 'Condition'],
      rows: positions.map(({ words }) => words),
    },
  }
}

function readPosition(
  reader: RowReader,
  { board, refusesActor }: TableToPlan,
): { readonly command: TakePosition; readonly words: readonly string[] } | undefined {
  const cell = readCell(reader, board)
  const stance = reader.one('stance', BANDS, STANCE_WORDS)
  if (stance === undefined && reader.faults.length === 0) reader.refuse('stance is empty')
  const fields = readFields(reader)
  if (!(cell && stance)) return undefined
  const refused = refusesActor(cell.actor.id)
  if (refused !== undefined) reader.refuse(refused)
  const { actor, proposal } = cell
  return {
    command: { type: 'takePosition', actorId: actor.id, proposalId: proposal.id, stance, fields },
    words: [actor.name, proposal.title, stance.replace('_', ' '), fields.condition ?? ''],
  }
}

function readCell(reader: RowReader, board: Board) {
  const actorName = reader.needed('actor', MAX_TITLE)
  const proposalName = reader.needed('proposal', MAX_TITLE)
  const actor = findActor(board, actorName)
  const proposal = findProposal(board, proposalName)
  if (actorName && !actor) reader.refuse(`actor “${short(actorName)}” is not on the board`)
  if (proposalName && !proposal) {
    reader.refuse(`proposal “${short(proposalName)}” is not on the board`)
  }
  return actor && proposal ? { actor, proposal } : undefined
}

function readFields(reader: RowReader): Partial<PositionFields> {
  const evidence = reader.one('evidence', EVIDENCE_KINDS)
  const words = {
    condition: reader.text('condition', MAX_SENTENCE),
    quote: reader.text('quote', MAX_SENTENCE),
    speaker: reader.text('speaker', MAX_TITLE),
    note: reader.text('note', MAX_SENTENCE),
    asOf: reader.text('asOf', MAX_TITLE),
    reason: reader.text('reason', MAX_SENTENCE),
  }
  const said = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''))
  return { ...said, ...(evidence && { evidence }) }
}
