'use client'
/** The boards one has made or joined, on three shelves. With many of them, a field narrows the list. */

import { type ReactElement, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { foundBoards, type Order } from './board-order.ts'
import type { BoardSummary } from './board-summary.ts'
import { BoardTable } from './board-table.tsx'
import { BoardTools } from './board-tools.tsx'
import styles from './my-boards.module.css'
import { SHELVES, type Shelf, shelved } from './shelf.ts'

/** From here on looking is slower than typing. */
const MANY = 8
/** More rows are shown when they are asked for. */
const PAGE = 100

export type MyBoardsProps = {
  /** In the order of the last visits, those in the trash behind. */
  readonly boards: readonly BoardSummary[]
}

export function MyBoards({ boards }: MyBoardsProps): ReactElement {
  const [shelf, setShelf] = useState<Shelf>('open')
  const [wanted, setWanted] = useState('')
  const [order, setOrder] = useState<Order>('visited')
  const [most, setMost] = useState(PAGE)
  const on = shelved(boards)
  const here = on[shelf]
  const found = foundBoards(here, wanted, order)
  const { empty, about } = SHELVES[shelf]
  return (
    <section className={styles.mine} aria-labelledby="mine">
      <div className={styles.head}>
        <h2 id="mine">My boards</h2>
        <p>{about}</p>
        <BoardTools
          counts={{ open: on.open.length, archive: on.archive.length, trash: on.trash.length }}
          {...{ shelf, wanted, order }}
          isMany={here.length > MANY || wanted !== ''}
          onShelf={setShelf}
          onWanted={setWanted}
          onOrder={setOrder}
        />
      </div>
      {here.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
      {found.length > 0 ? <BoardTable boards={found.slice(0, most)} shelf={shelf} /> : null}
      {here.length > 0 && found.length === 0 ? (
        <p className={styles.empty} role="status">
          No board is called “{wanted}”.
        </p>
      ) : null}
      {found.length > most ? (
        <Button className={styles.more ?? ''} onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, found.length - most)} more
        </Button>
      ) : null}
    </section>
  )
}
