/**
 * Where a key takes one in the table. Column 0 is the proposal, then one column an actor, then the verdict; row 0 is
 * the head. Lines that are headings of issues are passed over. Pure.
 */

export type Spot = { readonly row: number; readonly column: number }

export type GridSize = {
  /** Rows with the head, headings of issues among them. */
  readonly rows: number
  readonly columns: number
  /** Rows that fit on the screen. */
  readonly page: number
  /** Whether one can stand on a row. */
  readonly isRow: (row: number) => boolean
}

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The new spot, the same one at an edge; undefined for keys that do not move. */
export function spotAfter(stroke: Stroke, spot: Spot, size: GridSize): Spot | undefined {
  if (stroke.altKey || stroke.shiftKey) return undefined
  const isFar = stroke.ctrlKey || stroke.metaKey
  const column = columnAfter(stroke.key, isFar, spot.column, size.columns - 1)
  const row = rowAfter(stroke.key, isFar, spot.row, size)
  if (column === undefined && row === undefined) return undefined
  return { row: row ?? spot.row, column: column ?? spot.column }
}

function columnAfter(
  key: string,
  isFar: boolean,
  column: number,
  last: number,
): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return isFar ? 0 : Math.max(0, column - 1)
    case 'ArrowRight':
      return isFar ? last : Math.min(last, column + 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

function rowAfter(key: string, isFar: boolean, row: number, size: GridSize): number | undefined {
  const last = size.rows - 1
  switch (isFar ? `Far ${key}` : key) {
    case 'ArrowUp':
      return rowFrom(row - 1, -1, size, row)
    case 'ArrowDown':
      return rowFrom(row + 1, 1, size, row)
    case 'PageUp':
      return rowFrom(Math.max(0, row - size.page), 1, size, row)
    case 'PageDown':
      return rowFrom(Math.min(last, row + size.page), -1, size, row)
    case 'Far Home':
    case 'Far ArrowUp':
      return rowFrom(0, 1, size, row)
    case 'Far End':
    case 'Far ArrowDown':
      return rowFrom(last, -1, size, row)
    default:
      return undefined
  }
}

/** The nearest row one can stand on, looking one way; `otherwise` when there is none. */
function rowFrom(from: number, step: 1 | -1, { rows, isRow }: GridSize, otherwise: number): number {
  for (let row = from; row >= 0 && row < rows; row += step) if (isRow(row)) return row
  return otherwise
}
