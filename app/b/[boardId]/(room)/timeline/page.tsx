/** The address of a board's timeline. What stands there is drawn by the room around it, which reads the view from the address. */

export default function TimelinePage(): null {
  return null
}
