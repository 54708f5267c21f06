'use client'
/** The boards one has made or joined, the last changed first. With many of them, a field narrows the list. */

import { Search } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { BoardRow } from './board-row.tsx'
import type { BoardSummary } from './board-summary.ts'
import styles from './my-boards.module.css'

/** From here on looking is slower than typing. */
const MANY = 8

export type MyBoardsProps = { readonly boards: readonly BoardSummary[] }

export function MyBoards({ boards }: MyBoardsProps): ReactElement {
  const [wanted, setWanted] = useState('')
  const found = boards.filter(({ title }) => contains(title, wanted))
  return (
    <section className={styles.mine} aria-labelledby="mine">
      <div className={styles.head}>
        <h2 id="mine">My boards</h2>
        <p>kept until they are deleted</p>
        {boards.length > MANY ? (
          <label className={styles.find}>
            <Search size={15} strokeWidth={1.5} />
            <input
              type="search"
              aria-label="Find a board"
              placeholder="Find a board"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          </label>
        ) : null}
      </div>
      {boards.length === 0 ? (
        <p className={styles.empty}>No boards yet. Those you make or join are listed here.</p>
      ) : (
        <BoardTable boards={found} />
      )}
      {boards.length > 0 && found.length === 0 ? (
        <p className={styles.empty} role="status">
          No board is called “{wanted}”.
        </p>
      ) : null}
    </section>
  )
}

function BoardTable({ boards }: MyBoardsProps): ReactElement {
  return (
    <table className={styles.table} aria-labelledby="mine" hidden={boards.length === 0}>
      <thead>
        <tr>
          <th scope="col">Board</th>
          <th scope="col">You are</th>
          <th scope="col">People</th>
          <th scope="col">Last change</th>
          <th scope="col">
            <span className={styles.unseen}>Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {boards.map((board) => (
          <BoardRow key={board.id} board={board} />
        ))}
      </tbody>
    </table>
  )
}

/** Without regard to case or accents. */
function contains(title: string, wanted: string): boolean {
  return plain(title).includes(plain(wanted.trim()))
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
