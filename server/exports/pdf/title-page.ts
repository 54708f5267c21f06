/** The first page of a PDF: what the board is called, when, how it is decided, who takes part, what the shapes mean. */

import { evidenceMark, stanceMark } from '#domain/exports/scene/silhouettes.ts'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { isolated } from '#domain/words/direction.ts'
import { RULE_WORDS } from '#domain/words/rule-words.ts'
import { BAND_GLOSSES, EVIDENCE_WORDS, STANCE_WORDS } from '#domain/words/words.ts'
import { BODY, COLUMN, MARGIN, type PdfParts, SMALL, STRONG } from './pdf-parts.ts'

const TITLE = { face: 'text-strong', size: 30 } as const
const LEAD = { face: 'quote', size: 12 } as const
const LEGEND_COLUMN = 240

export function titlePage(parts: PdfParts): void {
  const { pen, board, colours, exportedAt, snapshot } = parts
  const { doc } = pen
  const { title, provenance } = board.negotiation
  doc.y = 150
  pen.paragraph([{ ...TITLE, text: title || 'Untitled board', paint: colours.ink }], COLUMN)
  doc.y += 10
  pen.rule(COLUMN, colours.accent, 2)
  doc.y += 14
  pen.paragraph([{ ...LEAD, text: momentWords(exportedAt, snapshot), paint: colours.ink2 }], COLUMN)
  for (const line of [
    provenance.headline,
    provenance.source,
    provenance.asOf && `As of ${provenance.asOf}`,
  ]) {
    if (!line) continue
    doc.y += 3
    pen.paragraph([{ ...BODY, text: line, paint: colours.ink3 }], COLUMN)
  }
  doc.y += 26
  for (const [name, words] of facts(parts)) factLine(parts, name, words)
  doc.y += 22
  legend(parts)
}

/** Of a saved moment: what it is called, and when that was. */
function momentWords(exportedAt: string, snapshot: PdfParts['snapshot']): string {
  if (!snapshot) return dateWords(exportedAt)
  return `${snapshot.name}: ${dateWords(snapshot.savedAt.toISOString())}`
}

/** In Universal Time, which says so: whoever reads it may be anywhere. */
export function dateWords(iso: string): string {
  const date = new Date(iso)
  const day = date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return `${day}, ${iso.slice(11, 16)} UTC`
}

type Fact = readonly [name: string, words: string]

function facts({ board, people }: PdfParts): readonly Fact[] {
  const { actors, issues, proposals, positions } = board.negotiation
  const parties = [...actors.values()].filter(({ isParty }) => isParty)
  const stated = [...positions.values()].filter(({ stance }) => stance !== 'unknown').length
  const silent = positions.size - stated
  const listed = people.map(({ role, count }) => `${count} ${role}${count === 1 ? '' : 's'}`)
  return [
    [
      'On the board',
      `${counted(issues.size, 'issue')}, ${counted(proposals.size, 'proposal')}, ${counted(stated, 'position')}${silent > 0 ? `, ${counted(silent, 'silence')} recorded` : ''}`,
    ],
    [
      'Parties',
      parties.length > 0
        ? parties.map(({ name }) => isolated(name)).join(', ')
        : 'Nobody has been called a party yet',
    ],
    ['Decision rule', ruleWords(board.negotiation)],
    ['People', listed.length > 0 ? listed.join(', ') : 'None'],
  ]
}

function ruleWords({
  decisionRule,
  quota,
  packageDeal,
  abstainBlocks,
  provenance,
}: PdfParts['board']['negotiation']): string {
  const words = [
    RULE_WORDS[decisionRule],
    decisionRule === 'weighted' &&
      quota !== undefined &&
      `at least ${Math.round(quota * 1000) / 10} % of all weight`,
    packageDeal && 'nothing is agreed until everything is agreed',
    abstainBlocks && 'an abstention counts as a refusal',
  ].filter(Boolean)
  const assumption = provenance.decisionRuleAssumption
  return `${words.join('; ')}.${assumption ? ` Assumption: ${assumption}` : ''}`
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

const FACT_NAMES = 92

function factLine({ pen, colours }: PdfParts, name: string, words: string): void {
  const { doc } = pen
  const top = doc.y
  pen.paragraph([{ ...STRONG, text: name, paint: colours.ink2 }], { x: MARGIN, width: FACT_NAMES })
  doc.y = top
  pen.paragraph([{ ...BODY, text: words, paint: colours.ink }], {
    x: MARGIN + FACT_NAMES,
    width: COLUMN.width - FACT_NAMES,
  })
  doc.y += 5
}

/** Stances left, evidence right. */
function legend({ pen, colours }: PdfParts): void {
  const { doc } = pen
  const top = doc.y
  STANCES.forEach((stance, n) => {
    const y = top + n * 19
    pen.marks([stanceMark(stance, { x: MARGIN, y, size: 13 }, colours)])
    pen.line(
      STANCE_WORDS[stance],
      { x: MARGIN + 21, y: y + 10 },
      { ...STRONG, paint: colours.stances[stance].ink },
    )
    const gloss =
      stance === 'unknown' ? 'nothing stated; never read as consent' : BAND_GLOSSES[stance]
    pen.line(gloss, { x: MARGIN + 88, y: y + 10 }, { ...SMALL, paint: colours.ink3 })
  })
  EVIDENCE_KINDS.filter((kind) => kind !== 'silent').forEach((kind, n) => {
    const y = top + n * 19
    pen.marks([evidenceMark(kind, { x: MARGIN + LEGEND_COLUMN + 40, y, size: 13 }, colours.ink2)])
    pen.line(
      EVIDENCE_WORDS[kind],
      { x: MARGIN + LEGEND_COLUMN + 61, y: y + 10 },
      { ...BODY, paint: colours.ink2 },
    )
  })
  doc.y = top + STANCES.length * 19
}
