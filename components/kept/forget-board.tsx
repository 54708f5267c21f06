'use client'
/** On the pages that say a board is gone or closed to its visitor: what this browser kept of it goes as well. Draws nothing. */

import { useParams } from 'next/navigation'
import { useEffect } from 'react'
import { DeviceStore } from './device-store.ts'
import { forgetChanges } from './forget-changes.ts'

export type ForgetBoardProps = {
  /** Whose; absent: everybody's. */
  readonly personId?: string | undefined
}

export function ForgetBoard({ personId }: ForgetBoardProps): null {
  const { boardId } = useParams()
  useEffect(() => {
    if (typeof boardId === 'string') void forgetChanges(new DeviceStore(), { boardId, personId })
  }, [boardId, personId])
  return null
}
