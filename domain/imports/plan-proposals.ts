/** Rows of proposals: one card each, under issues that are on the board or made with them. */

import type { Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { MAX_BODY, MAX_SENTENCE, MAX_TITLE } from '#domain/board/fields/field-kinds.ts'
import { cardHeight } from '#domain/layout/card-size.ts'
import { issueHeadingHeight } from '#domain/layout/issue-heading-size.ts'
import { type ActorId, type IssueId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { isAgreedStatus, PROPOSAL_STATUSES } from '#domain/negotiation/proposal.ts'
import { findActor } from './find-on-board.ts'
import { freePlaces } from './free-places.ts'
import { type BadRow, counted, type Plan } from './plan.ts'
import { plain, RowReader, short } from './row-reader.ts'
import type { TableToPlan } from './table-to-plan.ts'

type NewProposal = Extract<Command, { type: 'addProposal' }>['proposal']
type Read = { readonly proposal: NewProposal; readonly issue: string }

export function planProposals({ rows, mapping, board, newId }: TableToPlan): Plan {
  const bad: BadRow[] = []
  const read: Read[] = []
  for (const row of rows) {
    const reader = new RowReader(row, mapping)
    const one = readProposal(reader, board, newId)
    if (reader.faults.length === 0) read.push(one)
    else bad.push({ where: `Line ${row.line}`, why: reader.faults.join('; ') })
  }
  const { commands, issues } = placed(read, board, newId)
  return {
    commands,
    makes: [...counted(read.length, 'proposal'), ...counted(issues, 'issue')],
    notes: [],
    bad,
    preview: {
      head: ['Title', 'Issue', 'Status'],
      rows: read.map(({ proposal, issue }) => [
        proposal.title,
        issue,
        (proposal.status ?? 'draft').replaceAll('_', ' '),
      ]),
    },
  }
}

function readProposal(reader: RowReader, board: Board, newId: () => string): Read {
  const title = reader.needed('title', MAX_TITLE)
  const text = reader.text('text', MAX_BODY)
  const shortTitle = reader.text('shortTitle', MAX_TITLE)
  const note = reader.text('note', MAX_SENTENCE)
  const status = reader.one('status', PROPOSAL_STATUSES, {
    onthetable: 'on_table',
    tabled: 'on_table',
  })
  if (status && isAgreedStatus(status)) {
    reader.refuse('status agreed is given by agreeing on the board, not by a table')
  }
  const tabledBy = readTabledBy(reader, board)
  const proposal: NewProposal = {
    id: toId<ProposalId>(newId()),
    title,
    ...(text && { text }),
    ...(shortTitle && { shortTitle }),
    ...(note && { note }),
    ...(status && { status }),
    ...(tabledBy.length > 0 && { tabledBy }),
  }
  return { proposal, issue: reader.text('issue', MAX_TITLE) }
}

/** Several are separated by semicolons or slashes. */
function readTabledBy(reader: RowReader, board: Board): readonly ActorId[] {
  const names = reader.text('tabledBy', MAX_TITLE).split(/[;/]/)
  return names.flatMap((name) => {
    const said = name.trim()
    if (said === '') return []
    const found = findActor(board, said)
    if (found) return [found.id]
    reader.refuse(`tabled by “${short(said)}” is no actor on the board`)
    return []
  })
}

/** Under their issues, in the order in which those appear. */
function placed(
  read: readonly Read[],
  board: Board,
  newId: () => string,
): { readonly commands: readonly Command[]; readonly issues: number } {
  const known = new Map(
    [...board.negotiation.issues.values()].map((it) => [plain(it.title), it.id]),
  )
  const groups = new Map<string, Read[]>()
  for (const one of read) {
    const key = plain(one.issue)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const things = [...groups].flatMap(([key, cards]) => {
    const title = cards[0]?.issue ?? ''
    const isNew = title !== '' && !known.has(key)
    const issueId = known.get(key) ?? (isNew ? toId<IssueId>(newId()) : undefined)
    const heading = isNew && issueId ? [{ issue: { id: issueId, title } }] : []
    const inIssue = issueId && title !== '' ? { issueId } : {}
    return [...heading, ...cards.map(({ proposal }) => ({ proposal: { ...proposal, ...inIssue } }))]
  })
  const heights = things.map((thing) =>
    'issue' in thing ? issueHeadingHeight(thing.issue.title, '') : cardHeight(thing.proposal.title),
  )
  const places = freePlaces(board, heights)
  const commands = things.flatMap((thing, index): Command[] => {
    const at = places[index]
    if (!at) return []
    return 'issue' in thing
      ? [{ type: 'addIssue', issue: thing.issue, at }]
      : [{ type: 'addProposal', proposal: thing.proposal, at }]
  })
  return { commands, issues: things.filter((thing) => 'issue' in thing).length }
}
