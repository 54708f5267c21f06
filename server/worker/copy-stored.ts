/** What a board is or was, as the first state of another one: with its ledger and decisions, under a title of its own. */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { ENTITY_ROOTS, rootsOf, SERVER_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readMeta } from '#domain/board/reading/read-meta.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { cutTitle } from '../boards/board-title.ts'
import type { CopyJob, FirstState } from './board-job.ts'
import { documentThen, rowsAt } from './document-then.ts'
import { snapshotParts } from './snapshot-parts.ts'
import { storedDocument } from './stored-document.ts'

/** @throws DomainError `not_found` when there is no such board or snapshot, `unavailable` when it cannot be read */
export async function copyStored(pool: Pool, job: CopyJob): Promise<FirstState> {
  const doc = await stateOf(pool, job)
  try {
    const { by, now, sources } = job
    const title = job.title ?? cutTitle(readMeta(rootsOf(doc).meta).title, ' (copy)')
    const act = { by: by.id, byName: by.name, at: now }
    execute(doc, [{ type: 'describe', title }], act, SERVER_ORIGIN)
    doc.transact(() => pointAtCopies(doc, sources), SERVER_ORIGIN)
    return { bytes: new Uint8Array(Y.encodeStateAsUpdate(doc)), title }
  } finally {
    doc.destroy()
  }
}

async function stateOf(pool: Pool, { boardId, from }: CopyJob): Promise<Y.Doc> {
  switch (from.kind) {
    case 'now':
      return storedDocument(pool, boardId)
    case 'snapshot':
      return ofParts(
        await snapshotParts(pool, { kind: 'parts', boardId, snapshotId: from.snapshotId }),
      )
    case 'moment':
      return documentThen(pool, boardId, await rowsAt(pool, boardId, new Date(from.at)))
    default:
      return unreachable(from)
  }
}

function ofParts(parts: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const part of parts) Y.applyUpdate(doc, part)
  return doc
}

/** The ledger says what was said then, under the ids of then. */
function pointAtCopies(doc: Y.Doc, sources: CopyJob['sources']): void {
  const roots = rootsOf(doc)
  for (const root of ENTITY_ROOTS) {
    for (const entity of roots[root].values()) {
      const span: unknown = entity instanceof Y.Map ? entity.get('source') : undefined
      const copy = copyOf(span, sources)
      if (copy !== undefined) entity.set('source', copy)
    }
  }
}

function copyOf(span: unknown, sources: CopyJob['sources']): object | undefined {
  if (typeof span !== 'object' || span === null || !('sourceId' in span)) return undefined
  const { sourceId } = span
  if (typeof sourceId !== 'string' || !Object.hasOwn(sources, sourceId)) return undefined
  return { ...span, sourceId: sources[sourceId] }
}
