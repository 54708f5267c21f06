/** 401 of a board's address: not known here at all. */

import type { ReactElement } from 'react'
import { KeptHere } from '#components/kept/kept-here.tsx'
import { NeedLink } from '#components/refusal/need-link.tsx'
import { signInOffer } from '#server/sign-in/sign-in-offer.ts'

export default async function BoardUnauthorized(): Promise<ReactElement> {
  return <NeedLink note={<KeptHere />} offer={await signInOffer(undefined)} />
}
