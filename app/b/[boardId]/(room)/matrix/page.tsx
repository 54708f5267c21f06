/** The address of a board's matrix: drawn by the room around it (components/board/room-view.tsx). */

export default function MatrixPage(): null {
  return null
}
