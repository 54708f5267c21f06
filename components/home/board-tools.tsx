/** Above the list of one's boards: which shelf, what is looked for, in which order. */

import { Search } from 'lucide-react'
import type { ReactElement } from 'react'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { ORDERS, type Order } from './board-order.ts'
import styles from './board-tools.module.css'
import { SHELVES, type Shelf } from './shelf.ts'

export type BoardToolsProps = {
  readonly shelf: Shelf
  /** "12", or "500+" where there are more that have not been fetched; "0" for an empty one. */
  readonly counts: Readonly<Record<Shelf, string>>
  readonly wanted: string
  readonly order: Order
  /** Whether there is something to search and sort. */
  readonly isMany: boolean
  readonly onShelf: (shelf: Shelf) => void
  readonly onWanted: (wanted: string) => void
  readonly onOrder: (order: Order) => void
}

export function BoardTools(props: BoardToolsProps): ReactElement {
  const { shelf, counts } = props
  // Somebody new has neither; the shelf one is on does not go away under one.
  const shown = keysOf(SHELVES).filter(
    (name) => name === 'open' || name === shelf || counts[name] !== '0',
  )
  return (
    <div className={styles.tools}>
      {shown.length > 1 ? (
        <fieldset className={styles.shelves}>
          <legend>Which boards</legend>
          {shown.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === shelf}
              onClick={() => props.onShelf(name)}
            >
              {SHELVES[name].name} <span>{counts[name]}</span>
            </button>
          ))}
        </fieldset>
      ) : null}
      {props.isMany ? (
        <>
          <QuietSelect
            frame="edge"
            aria-label="Sort by"
            value={props.order}
            onChange={(event) => {
              const order = keysOf(ORDERS).find((name) => name === event.target.value)
              if (order) props.onOrder(order)
            }}
          >
            {keysOf(ORDERS).map((name) => (
              <option key={name} value={name}>
                {ORDERS[name]}
              </option>
            ))}
          </QuietSelect>
          <label className={styles.find}>
            <Search size={15} strokeWidth={1.5} />
            <input
              type="search"
              aria-label="Find a board"
              placeholder="Find a board"
              value={props.wanted}
              onChange={(event) => props.onWanted(event.target.value)}
            />
          </label>
        </>
      ) : null}
    </div>
  )
}

function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(words) as Key[]
}
