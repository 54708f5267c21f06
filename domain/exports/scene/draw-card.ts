/** Cards and headings in a picture, as they lie on the floor. */

import { verdictOf } from '#domain/analysis/verdict.ts'
import {
  CARD_PADDING_BOTTOM,
  CARD_PADDING_TOP,
  CARD_PADDING_X,
  CARD_TITLE_LEADING,
  CARD_TITLE_LINES,
  CARD_TITLE_SIZE,
} from '#domain/layout/card-size.ts'
import {
  ISSUE_HEADING_LEADING,
  ISSUE_HEADING_LINES,
  ISSUE_HEADING_SIZE,
  issueHeadingLines,
} from '#domain/layout/issue-heading-size.ts'
import type { Rect } from '#domain/layout/rect.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import { isOffTheTable, STATUS_WORDS } from '#domain/words/words.ts'
import { inner } from './draw-lane.ts'
import { widthOf } from './faces.ts'
import { baseline, cutMark, paragraphMarks, rectMark, textMark } from './marks.ts'
import type { Mark } from './scene.ts'
import type { SceneParts } from './scene-parts.ts'
import { disputedMark, stanceMark, verdictLight } from './silhouettes.ts'

const BORDER = 1
const GAP = 6
const STRIP_MARK = 12
const STRIP_GAP = 3
const MOST_MARKS = 8
const FOOT_HEIGHT = 16
const STATUS = { face: 'interface-medium', size: 11 } as const
const BY = { face: 'interface-regular', size: 12 } as const
const UNTITLED = 'Untitled proposal'

export function cardMarks(parts: SceneParts, proposal: Proposal, rect: Rect): readonly Mark[] {
  const { colours } = parts
  const isPast = isOffTheTable(proposal.status)
  const title = cardTitle(proposal)
  return [
    rectMark({ ...inner(rect), y: rect.y + 1.5 }, { radius: 6, fill: colours.line }),
    rectMark(inner(rect), {
      radius: 6,
      fill: isPast ? colours.sunken : colours.surface,
      stroke: { paint: colours.line, width: 1 },
    }),
    ...paragraphMarks(
      title || UNTITLED,
      {
        x: rect.x + BORDER + CARD_PADDING_X,
        y: rect.y + BORDER + CARD_PADDING_TOP,
        w: rect.w - 2 * (BORDER + CARD_PADDING_X),
        leading: CARD_TITLE_LEADING,
        most: CARD_TITLE_LINES,
      },
      {
        face: title ? 'text' : 'quote',
        size: CARD_TITLE_SIZE,
        spacing: -0.004,
        paint: isPast || !title ? colours.ink2 : colours.ink,
      },
    ),
    ...footMarks(parts, proposal, rect),
  ]
}

/** Status and who tabled it from the left; light, strip and dispute from the right. */
function footMarks(parts: SceneParts, proposal: Proposal, rect: Rect): readonly Mark[] {
  const { colours, board } = parts
  const top = rect.y + rect.h - BORDER - CARD_PADDING_BOTTOM - FOOT_HEIGHT
  const right = rightMarks(parts, proposal, {
    top,
    right: rect.x + rect.w - BORDER - CARD_PADDING_X,
  })
  const status = statusMarks(parts, proposal, { x: rect.x + BORDER + CARD_PADDING_X, top })
  const by = proposal.tabledBy.map((id) => board.negotiation.actors.get(id)?.name ?? id).join(', ')
  const room = right.left - GAP - status.right
  const named =
    by && room > 24
      ? [
          cutMark(
            by,
            { x: status.right, y: baseline(top, FOOT_HEIGHT, BY.size), w: room },
            { ...BY, paint: colours.ink3 },
          ),
        ]
      : []
  return [...status.marks, ...named, ...right.marks]
}

function statusMarks(
  { colours }: SceneParts,
  { status }: Proposal,
  { x, top }: { readonly x: number; readonly top: number },
): { readonly marks: readonly Mark[]; readonly right: number } {
  if (status === 'on_table') return { marks: [], right: x }
  const words = STATUS_WORDS[status]
  const w = widthOf(words, STATUS) + 10
  const marks = [
    rectMark(inner({ x, y: top, w, h: FOOT_HEIGHT }), {
      radius: 3,
      stroke: { paint: colours.lineStrong, width: 1 },
    }),
    textMark(
      words,
      { x: x + 5, y: baseline(top, FOOT_HEIGHT, STATUS.size) },
      { ...STATUS, paint: colours.ink2 },
    ),
  ]
  return { marks, right: x + w + GAP }
}

function rightMarks(
  parts: SceneParts,
  proposal: Proposal,
  { top, right }: { readonly top: number; readonly right: number },
): { readonly marks: readonly Mark[]; readonly left: number } {
  const { board, colours, parties, positionsOn } = parts
  const positions = positionsOn(proposal.id)
  const report = verdictOf(board.negotiation, proposal.id)
  const marks: Mark[] = []
  let x = right
  if (report.inputs.known > 0) {
    x -= 9
    marks.push(verdictLight(report.verdict, { x, y: top }, colours))
    x -= GAP
  }
  const shown = parties.slice(0, MOST_MARKS)
  const more = parties.length > shown.length ? `+${parties.length - shown.length}` : ''
  if (more) {
    x -= widthOf(more, BY)
    marks.push(
      textMark(more, { x, y: baseline(top, FOOT_HEIGHT, BY.size) }, { ...BY, paint: colours.ink3 }),
    )
    x -= STRIP_GAP
  }
  for (const { id } of shown.toReversed()) {
    x -= STRIP_MARK
    const stance = positions.get(id)?.stance ?? 'unknown'
    marks.push(stanceMark(stance, { x, y: top + 2, size: STRIP_MARK }, colours))
    x -= STRIP_GAP
  }
  if ([...positions.values()].some(({ disputed }) => disputed)) {
    x -= 14 + STRIP_GAP
    marks.push(disputedMark({ x, y: top + 1, size: 14 }, colours.ink2))
  }
  return { marks, left: x }
}

/** An issue's name and, under it, the question. */
export function headingMarks({ colours }: SceneParts, issue: Issue, rect: Rect): readonly Mark[] {
  const { title, question } = issue
  const lines = issueHeadingLines(title, question)
  const place = { x: rect.x, w: rect.w, leading: ISSUE_HEADING_LEADING, most: ISSUE_HEADING_LINES }
  const size = ISSUE_HEADING_SIZE
  const below = rect.y + lines.title * ISSUE_HEADING_LEADING
  return [
    ...paragraphMarks(
      title || 'Untitled issue',
      { ...place, y: rect.y },
      { face: 'interface', size, paint: colours.ink2 },
    ),
    ...(lines.question === 0
      ? []
      : paragraphMarks(
          question,
          { ...place, y: below },
          { face: 'quote', size, paint: colours.ink3 },
        )),
  ]
}
