/** The package the tray shows: the one chosen, or the first where none is, or where it is gone. */

import { useSyncExternalStore } from 'react'
import type { Package } from '#domain/negotiation/package.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { openPackageOf } from './open-package.ts'

export function useOpenPackage(): Package | undefined {
  const chosen = openPackageOf(useBoardSession())
  const id = useSyncExternalStore(chosen.subscribe, chosen.current, chosen.current)
  return useNegotiation(({ packages }) => {
    const [first] = packages.values()
    return (id && packages.get(id)) ?? first
  })
}
