/**
 * What a facilitator chose for the minutes of a board and wrote into them: kept as a row, one for each board. A section
 * that was edited keeps beside its words what the board had then, so that it can be told when the board has moved on.
 */

import { z } from 'zod'
import { isZone } from './clock.ts'
import { SECTION_IDS, type SectionId } from './section-id.ts'

/** Positions on some 500 cards; longer sections are edited in the Word file. */
export const MAX_SECTION_LETTERS = 200_000
export const MAX_HEADING_LETTERS = 200
/** Room for every section edited, and for some to their full length. */
export const MAX_DRAFT_BYTES = 4 * 1024 * 1024

const sectionId = z.enum(SECTION_IDS)
/** What no row can hold, and nobody sees: half of a letter, and the letter of number 0. */
const UNFIT = new RegExp(`[${String.fromCharCode(0)}\\p{Surrogate}]`, 'gu')
const words = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((text) => text.replace(UNFIT, '\uFFFD'))
const line = words(MAX_HEADING_LETTERS)

const edit = z.strictObject({
  text: words(MAX_SECTION_LETTERS),
  /** What the board had when it was edited: the section's `basis`. */
  basis: words(64),
})

export const minutesDraft = z.strictObject({
  /** Empty: as the board has it. */
  title: line,
  date: line,
  place: line,
  zone: z.string().max(64).refine(isZone, 'is no time zone'),
  /** Every section once, in the order of the minutes. */
  order: z.array(sectionId).refine(hasEach, 'names a section twice, or not at all'),
  left: z.array(sectionId),
  /** The snapshot that the board is compared with; empty: the first. */
  since: words(64),
  edits: z.partialRecord(sectionId, edit),
})
export type MinutesDraft = z.infer<typeof minutesDraft>
export type SectionEdit = z.infer<typeof edit>

export const BLANK_DRAFT: MinutesDraft = {
  title: '',
  date: '',
  place: '',
  zone: 'UTC',
  order: [...SECTION_IDS],
  left: [],
  since: '',
  edits: {},
}

/** What is stored, whatever version of Parley stored it: sections it did not know come last, unknown ones are left out. */
export function readDraft(value: unknown): MinutesDraft {
  const found = stored.safeParse(value).data
  if (!found) return BLANK_DRAFT
  const known = found.order.filter(isSection)
  const order = [...new Set([...known, ...SECTION_IDS])]
  const edits = Object.entries(found.edits).flatMap(([id, kept]) => {
    const read = edit.safeParse(kept)
    return isSection(id) && read.success ? [[id, read.data] as const] : []
  })
  return { ...found, order, left: found.left.filter(isSection), edits: Object.fromEntries(edits) }
}

const stored = z.object({
  title: line.catch(''),
  date: line.catch(''),
  place: line.catch(''),
  zone: z.string().refine(isZone).catch('UTC'),
  order: z.array(z.string()).catch([]),
  left: z.array(z.string()).catch([]),
  since: z.string().max(64).catch(''),
  edits: z.record(z.string(), z.unknown()).catch({}),
})

function isSection(id: string): id is SectionId {
  return SECTION_IDS.some((known) => known === id)
}

function hasEach(order: readonly SectionId[]): boolean {
  return order.length === SECTION_IDS.length && new Set(order).size === SECTION_IDS.length
}
