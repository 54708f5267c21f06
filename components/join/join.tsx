'use client'
/** The join page: reads the link, says where it leads and as what, asks the name, and goes there. */

import type { ReactElement } from 'react'
import type { SignInOffer } from '../sign-in/sign-in-offer.ts'
import { PlainPage } from '../ui/plain-page.tsx'
import { JoinByToken } from './join-by-token.tsx'
import { NoLink } from './no-link.tsx'
import { useJoinToken } from './use-join-token.ts'

export type JoinProps = {
  /** The name somebody already has here. */
  readonly name: string | undefined
  readonly offer: SignInOffer | undefined
}

export function Join({ name, offer }: JoinProps): ReactElement {
  const token = useJoinToken()
  if (token === undefined) {
    return (
      <PlainPage title="Join a board">
        <p role="status">Reading the link…</p>
      </PlainPage>
    )
  }
  return token === null ? (
    <NoLink />
  ) : (
    <JoinByToken key={token} token={token} name={name} offer={offer} />
  )
}
