/** The address of a board's minutes: drawn by the room around it (components/board/room-view.tsx). */

export default function MinutesPage(): null {
  return null
}
