/** Pages of a PDF on where each actor stands: lane by lane, band by band, with conditions, quotes and sources. */

import { stanceMark } from '#domain/exports/scene/silhouettes.ts'
import type { LaneLayout } from '#domain/layout/board-layout.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { type Position, positionKey } from '#domain/negotiation/position.ts'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import { BANDS, type Band } from '#domain/negotiation/stance.ts'
import { actorWords } from '#domain/words/actor-words.ts'
import { isolated } from '#domain/words/direction.ts'
import { BAND_GLOSSES, EVIDENCE_WORDS, STANCE_WORDS } from '#domain/words/words.ts'
import { BODY, COLUMN, MARGIN, type PdfParts, QUOTE, SMALL, STRONG, TEXT } from './pdf-parts.ts'
import { quoteRuns } from './quote-line.ts'

const NAME = { face: 'text-strong', size: 21 } as const
const TITLE = { face: 'text', size: 11 } as const
const INDENT = 22
const ENTRY = { x: MARGIN + INDENT, width: COLUMN.width - INDENT } as const
/** A heading is not left alone at the foot of a page. */
const HEADING_ROOM = 120

/** Each lane begins a page. */
export function lanePages(parts: PdfParts): void {
  const { pen, board, scene } = parts
  const { lanes } = scene.layout
  if (lanes.length === 0) return
  const chapter = pen.doc.outline.addItem('Where each stands')
  for (const lane of lanes) {
    const actor = board.negotiation.actors.get(lane.actorId)
    if (!actor) continue
    pen.doc.addPage()
    chapter.addItem(actor.name)
    lanePage(parts, lane, actor)
  }
}

function lanePage(parts: PdfParts, lane: LaneLayout, actor: Actor): void {
  const { pen, colours } = parts
  const { doc } = pen
  pen.paragraph([{ ...NAME, text: actor.name, paint: colours.ink }], COLUMN)
  const about = [actorWords(actor), actor.code, actor.title].filter(Boolean).join(' · ')
  pen.paragraph([{ ...BODY, text: about, paint: colours.ink3 }], COLUMN)
  doc.y += 8
  pen.rule(COLUMN, colours.lineStrong)
  doc.y += 6
  BANDS.forEach((band, index) => {
    const ids = lane.bands[index] ?? []
    if (ids.length > 0) bandEntries(parts, { actor, band, ids })
  })
  silences(parts, lane)
}

type InBand = {
  readonly actor: Actor
  readonly band: Band
  readonly ids: readonly ProposalId[]
}

function bandEntries(parts: PdfParts, { actor, band, ids }: InBand): void {
  const { pen, colours, board } = parts
  const { doc } = pen
  pen.need(HEADING_ROOM)
  doc.y += 10
  const { ink } = colours.stances[band]
  pen.marks([stanceMark(band, { x: MARGIN, y: doc.y - 1, size: 13 }, colours)])
  pen.paragraph(
    [
      { ...STRONG, size: 11, text: STANCE_WORDS[band], paint: ink },
      { ...SMALL, text: `   ${BAND_GLOSSES[band]} · ${ids.length}`, paint: colours.ink3 },
    ],
    ENTRY,
  )
  doc.y += 3
  for (const id of ids) {
    parts.onStep()
    const position = board.negotiation.positions.get(positionKey(actor.id, id))
    const proposal = board.negotiation.proposals.get(id)
    if (position && proposal) entry(parts, position, proposal)
  }
}

function entry(parts: PdfParts, position: Position, proposal: Proposal): void {
  const { pen, colours, scene } = parts
  const condition = scene.conditionOf(position)
  const ifRun = {
    ...QUOTE,
    face: 'quote-strong',
    text: 'if ',
    paint: colours.stances[position.stance].ink,
  } as const
  pen.paragraphs(
    [
      [{ ...TITLE, text: proposal.title || cardTitle(proposal), paint: colours.ink }],
      ...(condition ? [[ifRun, { ...TEXT, text: condition, paint: colours.ink }]] : []),
      [{ ...SMALL, text: factWords(position), paint: colours.ink2 }],
      ...quoteRuns(parts, position),
    ],
    ENTRY,
  )
  pen.doc.y += 7
}

function factWords({ evidence, asOf, mustHave, disputed, attributedBy }: Position): string {
  return [
    EVIDENCE_WORDS[evidence],
    asOf && `as of ${asOf}`,
    mustHave && 'must-have',
    disputed && 'disputed',
    attributedBy && 'attributed by facilitator',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Silence is drawn, and is not consent. */
function silences(parts: PdfParts, lane: LaneLayout): void {
  const { pen, colours, board } = parts
  const stated = new Set(lane.bands.flat())
  const titles = [...board.negotiation.proposals.values()]
    .filter(({ id }) => !stated.has(id))
    .map((proposal) => isolated(cardTitle(proposal)))
  if (titles.length === 0) return
  pen.doc.y += 10
  const words = `Silent on ${titles.length} of ${board.negotiation.proposals.size}`
  pen.paragraphs(
    [
      [{ ...STRONG, size: 11, text: words, paint: colours.stances.unknown.ink }],
      [{ ...BODY, text: titles.join('; '), paint: colours.ink2 }],
    ],
    ENTRY,
    (top) => pen.marks([stanceMark('unknown', { x: MARGIN, y: top - 1, size: 13 }, colours)]),
  )
}
