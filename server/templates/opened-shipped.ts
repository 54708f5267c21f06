/** The templates that ship as they open, counted and drawn once a process: a few milliseconds each. */

import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import type { Theme } from '#domain/exports/palette.ts'
import { thumbnailSvg } from '#domain/exports/thumbnail.ts'
import { type TemplateCounts, templateCounts } from '#domain/templates/template-counts.ts'
import { fillTemplate, type TemplateId } from '#domain/templates/templates.ts'

export type OpenedShipped = {
  readonly counts: TemplateCounts
  /** SVG. */
  readonly thumbnails: { readonly [Name in Theme]: string }
}

const opened = new Map<TemplateId, OpenedShipped>()

export function openedShipped(id: TemplateId): OpenedShipped {
  const known = opened.get(id) ?? open(id)
  opened.set(id, known)
  return known
}

function open(id: TemplateId): OpenedShipped {
  const doc = new Y.Doc()
  fillTemplate(doc, id, { by: 'parley', byName: 'Parley', at: 0 })
  const { board } = readBoard(doc)
  doc.destroy()
  return {
    counts: templateCounts(board),
    thumbnails: { light: thumbnailSvg(board, 'light'), dark: thumbnailSvg(board, 'dark') },
  }
}
