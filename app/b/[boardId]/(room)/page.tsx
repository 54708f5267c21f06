/** The address of a board. What stands there is drawn by the room around it, which reads the view from the address. */

export default function BoardPage(): null {
  return null
}
