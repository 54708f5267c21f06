/** The board exists, and the visitor is not in it. The address alone opens nothing. */

import type { ReactElement, ReactNode } from 'react'
import { SignInButton } from '../sign-in/sign-in-button.tsx'
import { openSignIn, type SignInOffer } from '../sign-in/sign-in-offer.ts'
import { RefusalPage } from './refusal-page.tsx'

export type NeedLinkProps = {
  /** What this browser knows of the board. */
  readonly note?: ReactNode
  readonly offer: SignInOffer | undefined
}

export function NeedLink({ note, offer }: NeedLinkProps): ReactElement {
  const open = openSignIn(offer)
  return (
    <RefusalPage
      title="You need a link to enter."
      note={note}
      act={open ? <SignInButton provider={open.provider} isMain /> : null}
    >
      Ask the facilitator. The address of a board gives no access; a link does, and says what you
      may do.{open ? ' If you are in it with your account, sign in.' : null}
    </RefusalPage>
  )
}
