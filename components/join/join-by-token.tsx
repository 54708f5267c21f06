'use client'
/** Looks a link up and shows what it opens, or why it opens nothing. */

import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'
import { type Answer, callApi } from '../http/call-api.ts'
import type { SignInOffer } from '../sign-in/sign-in-offer.ts'
import { PlainPage } from '../ui/plain-page.tsx'
import { JoinForm } from './join-form.tsx'
import { RefusedLink } from './refused-link.tsx'

const LINK = z.object({
  boardTitle: z.string(),
  role: z.enum(ROLES),
  /** Of the party a delegate speaks for. */
  actorName: z.string().optional(),
  asksPassphrase: z.boolean(),
})
export type LookedUpLink = z.infer<typeof LINK>

export type JoinByTokenProps = {
  readonly token: string
  readonly name: string | undefined
  readonly offer: SignInOffer | undefined
}

export function JoinByToken({ token, name, offer }: JoinByTokenProps): ReactElement {
  const [answer, setAnswer] = useState<Answer<LookedUpLink>>()
  const look = useCallback(async () => {
    setAnswer(undefined)
    const path = '/api/links/look'
    setAnswer(await callApi({ path, method: 'POST', body: { token }, schema: LINK }))
  }, [token])
  useEffect(() => void look(), [look])

  if (!answer) {
    return (
      <PlainPage title="Join a board">
        <p role="status">Looking the link up…</p>
      </PlainPage>
    )
  }
  if (!answer.ok) return <RefusedLink refusal={answer.refusal} onRetry={() => void look()} />
  return (
    <JoinForm
      token={token}
      link={answer.value}
      name={name}
      offer={offer}
      onRefused={(refusal) => setAnswer({ ok: false, refusal })}
    />
  )
}
