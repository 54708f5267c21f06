/** 403 of a board's address: known here, but not in this board. */

import type { ReactElement } from 'react'
import { ForgetBoard } from '#components/kept/forget-board.tsx'
import { NeedLink } from '#components/refusal/need-link.tsx'
import { currentPerson } from '#server/access/current-person.ts'
import { signInOffer } from '#server/sign-in/sign-in-offer.ts'

export default async function BoardForbidden(): Promise<ReactElement> {
  const person = await currentPerson()
  return (
    <>
      <NeedLink offer={await signInOffer(person)} />
      {person ? <ForgetBoard personId={person.id} /> : null}
    </>
  )
}
