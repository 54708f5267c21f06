/** Makes the minutes of a board, in the worker: for the page that edits them, and as files. */

import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import type * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import { type Minuted, minutedBoard } from '#domain/minutes/minuted.ts'
import { BLANK_DRAFT, type MinutesDraft } from '#domain/minutes/minutes-draft.ts'
import { minutesMarkdown, type WrittenMinutes, writeMinutes } from '#domain/minutes/minutes-text.ts'
import type { BoardMinutes } from '#domain/minutes/minutes-view.ts'
import { SECTION_IDS, SECTION_TITLES } from '#domain/minutes/section-id.ts'
import { titleBlock } from '#domain/minutes/title-block.ts'
import { writeSection } from '#domain/minutes/write-section.ts'
import type { MinutesJob } from '../worker/board-job.ts'
import { storedDocument } from '../worker/stored-document.ts'
import { revisionOf } from './revision-of.ts'
import { storedDraft } from './stored-draft.ts'
import { storedFacts } from './stored-facts.ts'

/** Of a text, enough to tell that it is another one. */
const BASIS_LETTERS = 16

type Made = {
  readonly minuted: Minuted
  readonly draft: MinutesDraft
  readonly revision: string
}

export type Making = {
  readonly pool: Pool
  readonly boardId: string
  readonly doc: Y.Doc
  /** ISO 8601. */
  readonly exportedAt: string
}

export async function makeMarkdown(making: Making): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(minutesMarkdown(await writtenMinutes(making)))
}

export async function makeDocx(making: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { minutesDocx } = await import('./minutes-docx.ts')
  return await minutesDocx(await writtenMinutes(making))
}

async function writtenMinutes(making: Making): Promise<WrittenMinutes> {
  const { minuted, draft, revision } = await made(making)
  return writeMinutes(minuted, draft, revision)
}

/**
 * JSON of every section as the board has it, in UTF-8.
 * @throws DomainError like storedDocument()
 */
export async function minutesNow(
  pool: Pool,
  { boardId, at, zone }: MinutesJob,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await storedDocument(pool, boardId)
  try {
    const { minuted, revision } = await made({ pool, boardId, doc, exportedAt: at, zone })
    const minutes: BoardMinutes = {
      madeAt: at,
      revision,
      head: titleBlock(minuted, BLANK_DRAFT),
      sections: SECTION_IDS.map((id) => {
        const text = writeSection(id, minuted)
        return { id, title: SECTION_TITLES[id], text, basis: basisOf(text) }
      }),
    }
    return new TextEncoder().encode(JSON.stringify(minutes))
  } finally {
    doc.destroy()
  }
}

async function made({
  pool,
  boardId,
  doc,
  exportedAt,
  zone,
}: Making & { readonly zone?: string | undefined }): Promise<Made> {
  const draft = await storedDraft(pool, boardId)
  const reading = readBoard(doc)
  const asking = {
    boardId,
    madeAt: Date.parse(exportedAt),
    zone: zone ?? draft.zone,
    since: draft.since,
  }
  const facts = await storedFacts(pool, asking, reading.board.negotiation)
  return { minuted: minutedBoard(reading.board, facts), draft, revision: revisionOf(reading) }
}

function basisOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, BASIS_LETTERS)
}
