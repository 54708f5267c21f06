'use client'
/** The audit as far as it was asked for: its newest page again and again, older ones when they are wanted. */

import { useState } from 'react'
import type { Refusal } from '../http/call-api.ts'
import { useAnswer } from '../http/use-answer.ts'
import { useSend } from '../http/use-send.ts'
import { AUDIT_PAGE, type AuditEntry, type AuditPage } from './audit.ts'

/** Others act too. */
const ASK_AGAIN_MS = 10_000

export type Audit = {
  /** The newest first; undefined until they are there. */
  readonly entries: readonly AuditEntry[] | undefined
  readonly refusal: Refusal | undefined
  readonly busy: boolean
  /** Asks for what was before; undefined when there is no more. */
  readonly askOlder: (() => Promise<void>) | undefined
}

export function useAudit(boardId: string): Audit {
  const path = `/api/boards/${boardId}/audit`
  const newest = useAnswer(path, AUDIT_PAGE, ASK_AGAIN_MS)
  const older = useSend()
  // What was on the newest page when older ones were asked for is kept: it moves off that page.
  const [kept, setKept] = useState<AuditPage>()
  const before = kept ? kept.before : newest.value?.before
  const entries = newest.value && inOrder([...newest.value.entries, ...(kept?.entries ?? [])])
  async function askOlder(): Promise<void> {
    const answer = await older.send({ path: `${path}?before=${before}`, schema: AUDIT_PAGE })
    if (!answer.ok) return
    const page = answer.value
    setKept({ entries: [...(entries ?? []), ...page.entries], before: page.before })
  }
  return {
    entries,
    refusal: newest.refusal ?? older.refusal,
    busy: older.busy,
    askOlder: before ? askOlder : undefined,
  }
}

/** Each once. */
function inOrder(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}
