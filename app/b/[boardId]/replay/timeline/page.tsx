/** An address of the replay. What stands there is drawn by the layout, which reads the view from the address. */

export default function ReplayPage(): null {
  return null
}
