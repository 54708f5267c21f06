/** Files of a document, made by the makers themselves, without a server; what lies beside the board is empty. */

import type * as Y from 'yjs'
import { EXPORT_WISH } from '#server/exports/export-wish.ts'
import { MAKERS } from '#server/exports/makers.ts'
import type { Making } from '#server/exports/making.ts'
import { Steps, stopSign } from '#server/worker/steps.ts'

type Rows = readonly object[]

/** Answers the questions makers ask by the table they name. */
function poolOf(tables: Readonly<Record<string, Rows>>): Making['pool'] {
  const query = async (sql: string) => {
    const table = Object.keys(tables).find((name) => sql.includes(`"${name}"`))
    return { rows: table === undefined ? [] : tables[table] }
  }
  return { query } as unknown as Making['pool']
}

export async function madeFile(
  doc: Y.Doc,
  wish: object,
  tables: Readonly<Record<string, Rows>> = {},
): Promise<Uint8Array> {
  const parsed = EXPORT_WISH.parse(wish)
  return MAKERS[parsed.format]({
    pool: poolOf(tables),
    boardId: 'b',
    doc,
    wish: parsed,
    exportedAt: '2026-11-23T10:00:00.000Z',
    steps: new Steps(stopSign(), () => undefined),
  })
}
