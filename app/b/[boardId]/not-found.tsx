/** 404 of a board's address. */

import type { ReactElement } from 'react'
import { NoBoard } from '#components/refusal/no-board.tsx'

export default function BoardNotFound(): ReactElement {
  return <NoBoard />
}
