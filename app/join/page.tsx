/** Where a share link leads. The token is in the fragment, so the server knows only who is already here. */

import type { Metadata } from 'next'
import type { ReactElement } from 'react'
import { Join } from '#components/join/join.tsx'
import { currentPerson } from '#server/access/current-person.ts'
import { signInOffer } from '#server/sign-in/sign-in-offer.ts'

export const metadata: Metadata = { title: 'Join a board' }

export default async function JoinPage(): Promise<ReactElement> {
  const person = await currentPerson()
  return <Join name={person?.name} offer={await signInOffer(person)} />
}
