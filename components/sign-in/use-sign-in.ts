'use client'
/** Leaves for the organisation's sign-in page. `busy` stays until the page is left. */

import { useState } from 'react'
import { z } from 'zod'
import type { Refusal } from '../http/call-api.ts'
import { useSend } from '../http/use-send.ts'

const BEGUN = z.object({ url: z.url({ protocol: /^https?$/ }) })

export type SignIn = {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly signIn: () => Promise<void>
}

/** @param returnTo where to come back to; absent: this page */
export function useSignIn(returnTo?: string): SignIn {
  const { busy, refusal, send } = useSend()
  const [isLeaving, setLeaving] = useState(false)
  async function signIn(): Promise<void> {
    const { pathname, search } = window.location
    const body = { returnTo: returnTo ?? `${pathname}${search}` }
    const answer = await send({ path: '/api/sign-in', method: 'POST', body, schema: BEGUN })
    if (!answer.ok) return
    setLeaving(true)
    window.location.assign(answer.value.url)
  }
  return { busy: busy || isLeaving, refusal, signIn }
}
