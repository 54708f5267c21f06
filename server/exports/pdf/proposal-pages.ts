/** Pages of a PDF on what is proposed: issue by issue, each text whole, who tabled it, and the verdict on it. */

import { verdictOf } from '#domain/analysis/verdict.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import { isolated } from '#domain/words/direction.ts'
import { STATUS_WORDS } from '#domain/words/words.ts'
import { BODY, COLUMN, type PdfParts, QUOTE, SMALL, STRONG, TEXT } from './pdf-parts.ts'
import { quoteRuns } from './quote-line.ts'

const HEADING = { face: 'text-strong', size: 21 } as const
const TITLE = { face: 'text', size: 12 } as const
const HEADING_ROOM = 140

export function proposalPages(parts: PdfParts): void {
  const { pen, board, colours } = parts
  const { issues, proposals } = board.negotiation
  if (proposals.size === 0) return
  pen.doc.addPage()
  const chapter = pen.doc.outline.addItem('Proposals')
  pen.paragraph([{ ...HEADING, text: 'Proposals', paint: colours.ink }], COLUMN)
  pen.doc.y += 8
  const all = [...proposals.values()]
  for (const issue of issues.values()) {
    const own = all.filter(({ issueId }) => issueId === issue.id)
    if (own.length === 0) continue
    chapter.addItem(issue.title)
    issueHeading(parts, issue)
    for (const proposal of own) entry(parts, proposal)
  }
  const others = all.filter(({ issueId }) => issueId === undefined || !issues.has(issueId))
  if (others.length === 0) return
  chapter.addItem('Under no issue')
  issueHeading(parts, { title: 'Under no issue', question: '' })
  for (const proposal of others) entry(parts, proposal)
}

function issueHeading(
  { pen, colours }: PdfParts,
  { title, question }: Pick<Issue, 'title' | 'question'>,
): void {
  pen.need(HEADING_ROOM)
  pen.doc.y += 10
  pen.rule(COLUMN, colours.lineStrong)
  pen.doc.y += 6
  pen.paragraph([{ ...STRONG, size: 11, text: title, paint: colours.ink2 }], COLUMN)
  if (question) pen.paragraph([{ ...QUOTE, text: question, paint: colours.ink3 }], COLUMN)
  pen.doc.y += 5
}

function entry(parts: PdfParts, proposal: Proposal): void {
  const { pen, colours } = parts
  parts.onStep()
  const text = proposal.text.trim()
  pen.paragraphs(
    [
      [{ ...TITLE, text: proposal.title, paint: colours.ink }],
      [{ ...SMALL, text: factWords(parts, proposal), paint: colours.ink2 }],
      ...(text ? [[{ ...TEXT, text, paint: colours.ink }]] : []),
      ...quoteRuns(parts, proposal),
      [{ ...BODY, text: said(parts, proposal), paint: colours.ink2 }],
    ],
    COLUMN,
  )
  pen.doc.y += 10
}

function factWords({ board }: PdfParts, { status, tabledBy, version }: Proposal): string {
  const names = tabledBy.map((id) => isolated(board.negotiation.actors.get(id)?.name ?? id))
  return [
    STATUS_WORDS[status],
    names.length > 0 && `tabled by ${names.join(', ')}`,
    version > 1 && `version ${version}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function said({ board: { negotiation } }: PdfParts, { id }: Proposal): string {
  const nameOf = (actorId: ActorId): string =>
    isolated(negotiation.actors.get(actorId)?.name ?? actorId)
  return verdictWords(verdictOf(negotiation, id), nameOf)
}
