/** The table as the board stands, made anew at each change; rows that did not change stay the same objects. */

import { useMemo, useState } from 'react'
import type { Board } from '#domain/board/board.ts'
import { cellOf, moveState, stanceIn } from '#domain/board/what-if/ghost-move.ts'
import type { Ghosts } from '#domain/matrix/make-row.ts'
import { TableMaker } from '#domain/matrix/make-table.ts'
import type { MatrixSettings } from '#domain/matrix/matrix-settings.ts'
import type { HeldRows, MatrixTable } from '#domain/matrix/matrix-table.ts'
import { useReading } from '../board/use-reading.ts'
import { useRealNegotiation } from '../what-if/use-real-negotiation.ts'
import { useWhatIf } from '../what-if/use-what-if.ts'

/** `held`: rows that stay where they are, because somebody works in them. */
export function useTable(settings: MatrixSettings, held: HeldRows | undefined): MatrixTable {
  const [maker] = useState(() => new TableMaker())
  const board = useReading(boardIn, isSameTable)
  const ghosts = useGhosts()
  return useMemo(
    () => maker.make(board, settings, { held, ghosts }),
    [maker, board, settings, held, ghosts],
  )
}

/** The cells in which one's what-if has somebody elsewhere than they really stand. */
function useGhosts(): Ghosts {
  const whatIf = useWhatIf()
  const real = useRealNegotiation()
  return useMemo(() => {
    const open = (whatIf?.moves ?? []).filter((move) => {
      const state = moveState(move, real)
      return state === 'open' || state === 'overtaken'
    })
    return new Map(open.map((move) => [cellOf(move), stanceIn(real, cellOf(move))]))
  }, [whatIf, real])
}

function boardIn({ board }: { readonly board: Board }): Board {
  return board
}

/** Cards moved about the floor, and drawings, are nothing to a table. */
function isSameTable(a: Board, b: Board): boolean {
  return a.negotiation === b.negotiation && a.placement.lanes === b.placement.lanes
}
