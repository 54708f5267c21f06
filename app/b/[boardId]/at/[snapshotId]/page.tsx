/** The address of a snapshot. What stands there is drawn by the layout, which reads the view from the address. */

export default function StillPage(): null {
  return null
}
