/** The address of a snapshot's matrix. */

export default function StillMatrixPage(): null {
  return null
}
