/** The address of a snapshot's timeline. */

export default function StillTimelinePage(): null {
  return null
}
