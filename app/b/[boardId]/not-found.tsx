/** 404 of a board's address. */

import type { ReactElement } from 'react'
import { ForgetBoard } from '#components/kept/forget-board.tsx'
import { NoBoard } from '#components/refusal/no-board.tsx'

export default function BoardNotFound(): ReactElement {
  return (
    <>
      <NoBoard />
      <ForgetBoard />
    </>
  )
}
