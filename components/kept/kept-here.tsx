'use client'
/** At a closed door: says that this browser still keeps changes to the board behind it. Draws nothing where it keeps none. */

import { useParams } from 'next/navigation'
import { type ReactElement, useEffect, useState } from 'react'
import { Notice } from '../ui/notice.tsx'
import { DeviceStore } from './device-store.ts'

export function KeptHere(): ReactElement | null {
  const { boardId } = useParams()
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (typeof boardId !== 'string') return
    const store = new DeviceStore()
    // Where storage is forbidden nothing is kept.
    store.ofBoard(boardId).then(
      (changes) => setCount(changes.length),
      () => {},
    )
  }, [boardId])
  if (count === 0) return null
  return (
    <Notice tone="warn">
      {count === 1 ? '1 change' : `${count} changes`} made in this browser never reached the board.
      {count === 1 ? ' It is' : ' They are'} kept here: come in by your link to download a copy.
    </Notice>
  )
}
