/**
 * Binds a canvas to a board: the document knows nothing of tldraw but opaque ink, the canvas nothing of Yjs.
 * A gesture travels in awareness, its result is written once. The way of an act:
 * marks.ts -> settle.ts -> acts-to-commands.ts -> session.run; the way back: document-watch.ts -> projection.ts.
 */

import { type Editor, react } from 'tldraw'
import type { BindingSession } from './binding-session.ts'
import { DocumentWatch } from './document-watch.ts'
import { GestureState } from './gesture-state.ts'
import { guardDerivedShapes } from './guards.ts'
import { endLostGestures } from './lost-ends.ts'
import { markUserActs } from './marks.ts'
import { PeerOverlay } from './peer-overlay.ts'
import { Peers } from './peers.ts'
import { Presence } from './presence.ts'
import { Projection } from './projection.ts'
import { Settling } from './settle.ts'

export type BoardBinding = {
  /** Writes what is done to the document, and brings what the document has to the canvas, now. */
  readonly flush: () => void
  readonly dispose: () => void
}

export function bindBoard(editor: Editor, session: BindingSession): BoardBinding {
  const state = new GestureState()
  const overlay = new PeerOverlay()
  const board = () => session.seen().board
  const projection = new Projection({ editor, state, overlay, board })
  const watch = new DocumentWatch({
    editor,
    session,
    projection,
    onArrived: (ids) => peers.arrived(ids),
  })
  const presence = new Presence({ editor, session, state })
  const settling = new Settling({ editor, session, state, projection, presence, watch })
  watch.open()
  const peers = new Peers({ editor, session, projection, overlay, board })
  const stops = [
    guardDerivedShapes(editor),
    markUserActs({ editor, state, isApplying: () => projection.isApplying, wake: settling.wake }),
    // A gesture that ends without touching anything is known by the path alone.
    react('gesture path', () => {
      editor.getPath()
      settling.wake()
    }),
    endLostGestures(editor),
  ]
  const flush = () => {
    settling.flush()
    watch.flush()
  }
  return {
    flush,
    dispose: () => {
      flush()
      for (const stop of stops) stop()
      for (const part of [settling, watch, peers, presence, projection]) part.dispose()
    },
  }
}
