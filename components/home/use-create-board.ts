'use client'
/** Makes a board and goes there. `busy` stays until the board's page has taken over. */

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { z } from 'zod'
import type { Refusal } from '../http/call-api.ts'
import { useSend } from '../http/use-send.ts'
import { keepRecovery } from '../share/first-recovery.ts'

export type NewBoard = {
  readonly template: string
  readonly title?: string
  readonly displayName?: string
}
export type CreateBoard = {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly create: (board: NewBoard) => Promise<void>
}

const CREATED = z.object({ id: z.string(), recovery: z.string() })

export function useCreateBoard(): CreateBoard {
  const router = useRouter()
  const [leaving, startLeaving] = useTransition()
  const { busy, refusal, send } = useSend()

  async function create(board: NewBoard): Promise<void> {
    const answer = await send({ path: '/api/boards', method: 'POST', body: board, schema: CREATED })
    if (!answer.ok) return
    const { id, recovery } = answer.value
    keepRecovery(id, recovery)
    startLeaving(() => router.push(`/b/${id}`))
  }
  return { busy: busy || leaving, refusal, create }
}
