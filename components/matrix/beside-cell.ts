/** Where the editor of a cell stands: right of it, else left, so that the row it is about stays in sight. Pure. */

type Size = { readonly width: number; readonly height: number }
type Edges = Pick<DOMRect, 'top' | 'left' | 'right'>

const GAP = 6
const MARGIN = 8

/** The top left corner, px in the window; inside the window whatever the cell's place. */
export function besideCell(
  cell: Edges,
  editor: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const right = cell.right + GAP
  const fitsRight = right + editor.width + MARGIN <= window.width
  const left = fitsRight ? right : cell.left - GAP - editor.width
  return {
    left: within(left, window.width - editor.width),
    top: within(cell.top - GAP, window.height - editor.height),
  }
}

function within(at: number, most: number): number {
  return Math.max(MARGIN, Math.min(at, most - MARGIN))
}
