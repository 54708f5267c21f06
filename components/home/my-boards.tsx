'use client'
/** The boards one has made or joined, on three shelves. With many of them, a field narrows the list. */

import { type ReactElement, useState } from 'react'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { foundBoards, type Order } from './board-order.ts'
import type { BoardSummary } from './board-summary.ts'
import { BoardTable } from './board-table.tsx'
import { BoardTools } from './board-tools.tsx'
import type { ListedShelf, ListedShelves } from './listed-boards.ts'
import styles from './my-boards.module.css'
import { SHELVES, type Shelf, shelved } from './shelf.ts'
import { useListedBoards } from './use-listed-boards.ts'

/** From here on looking is slower than typing. */
const MANY = 8
/** More rows are shown when they are asked for. */
const PAGE = 100

export type MyBoardsProps = { readonly first: ListedShelves }

export function MyBoards({ first }: MyBoardsProps): ReactElement {
  const [shelf, setShelf] = useState<Shelf>('open')
  const [wanted, setWanted] = useState('')
  const [order, setOrder] = useState<Order>('visited')
  const [most, setMost] = useState(PAGE)
  const list = LISTS[shelf]
  const foundIn = (boards: readonly BoardSummary[]) =>
    foundBoards(shelved(boards)[shelf], wanted, order)
  // What is looked for may be further down, and what comes first by name or change may be, too.
  const wantsAll = wanted.trim() !== '' || order !== 'visited'
  const { boards, hasMore, refusal } = useListedBoards(first, (known) =>
    wantsAll || foundIn(known).length < most ? list : undefined,
  )
  const on = shelved(boards)
  const here = on[shelf]
  const found = foundIn(boards)
  const isCut = hasMore[list]
  const countOf = (name: Shelf) => `${on[name].length}${hasMore[LISTS[name]] ? '+' : ''}`
  return (
    <section className={styles.mine} aria-labelledby="mine">
      <div className={styles.head}>
        <h2 id="mine">My boards</h2>
        <p>{SHELVES[shelf].about}</p>
        <BoardTools
          counts={{ open: countOf('open'), archive: countOf('archive'), trash: countOf('trash') }}
          {...{ shelf, wanted, order }}
          isMany={here.length > MANY || wanted !== ''}
          onShelf={setShelf}
          onWanted={setWanted}
          onOrder={setOrder}
        />
      </div>
      {found.length > 0 ? <BoardTable boards={found.slice(0, most)} shelf={shelf} /> : null}
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {found.length === 0 && !isCut ? (
        <p className={styles.empty} role="status">
          {here.length === 0 ? SHELVES[shelf].empty : `No board is called “${wanted}”.`}
        </p>
      ) : null}
      <Rest
        isReading={isCut && wantsAll && !refusal}
        more={moreWords({ left: found.length - most, isCut: isCut && !wantsAll })}
        onMore={() => setMost(most + PAGE)}
      />
    </section>
  )
}

/** Which of the server's lists a shelf is in. */
const LISTS: Readonly<Record<Shelf, ListedShelf>> = { open: 'all', archive: 'all', trash: 'trash' }

/** Undefined: there are no more. */
function moreWords({ left, isCut }: { left: number; isCut: boolean }): string | undefined {
  if (isCut) return 'Show more'
  return left > 0 ? `Show ${Math.min(PAGE, left)} more` : undefined
}

type RestProps = {
  readonly isReading: boolean
  readonly more: string | undefined
  readonly onMore: () => void
}

function Rest({ isReading, more, onMore }: RestProps): ReactElement {
  return (
    <>
      {isReading ? (
        <p className={styles.reading} role="status">
          Looking through all your boards…
        </p>
      ) : null}
      {more ? (
        <Button className={styles.more ?? ''} onClick={onMore}>
          {more}
        </Button>
      ) : null}
    </>
  )
}
