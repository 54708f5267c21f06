/** A panel takes room from the view while it is open: what is selected stays in sight, and the view comes back after it. */

import type { Editor } from 'tldraw'
import type { Camera } from './initial-camera.ts'
import { reveal, travelMs } from './reveal.ts'

type Aside = { readonly from: Camera; readonly to: Camera }

export function keepSelectionInSight(editor: Editor): () => void {
  let width = editor.getViewportScreenBounds().w
  let aside: Aside | undefined
  return editor.store.listen(() => {
    const { w } = editor.getViewportScreenBounds()
    const grown = w - width
    width = w
    if (grown < -1) aside = makeRoom(editor)
    if (grown > 1) {
      // Whoever has moved the view meanwhile wants it where it is.
      if (aside && isAt(editor, aside.to)) goBack(editor, aside.from)
      aside = undefined
    }
  })
}

function makeRoom(editor: Editor): Aside | undefined {
  const { x, y, z } = editor.getCamera()
  const to = reveal(editor, editor.getSelectedShapeIds())
  return to && { from: { x, y, z }, to }
}

function isAt(editor: Editor, { x, y, z }: Camera): boolean {
  const now = editor.getCamera()
  return Math.hypot(now.x - x, now.y - y) < 1 && Math.abs(now.z - z) < 0.001
}

function goBack(editor: Editor, camera: Camera): void {
  editor.setCamera({ ...camera }, { animation: { duration: travelMs() } })
}
