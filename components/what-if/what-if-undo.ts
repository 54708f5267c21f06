/** Undo that takes back moves of the what-if while there is one, and acts on the board otherwise: never both. */

import type { Undo } from '#domain/board/undo.ts'
import type { WhatIf } from './what-if.ts'

export function whatIfUndo(real: Undo, whatIf: WhatIf): Undo {
  return {
    undo: () => (whatIf.isOn ? whatIf.undo() : real.undo()),
    redo: () => (whatIf.isOn ? whatIf.redo() : real.redo()),
    canUndo: () => (whatIf.isOn ? whatIf.canUndo() : real.canUndo()),
    canRedo: () => (whatIf.isOn ? whatIf.canRedo() : real.canRedo()),
    onChange(listener) {
      const stops = [real.onChange(listener), whatIf.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    stopCapturing: real.stopCapturing,
    forget: real.forget,
    stop: real.stop,
  }
}
