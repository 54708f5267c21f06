/** Does work that takes a while again whenever something changed, one at a time: on a board that never rests it still comes to an end. */

/** Changes that come in a row are one. */
const PAUSE_MS = 120

/** Begins the work, tells when it is done, and returns what gives it up. */
export type Work = (onDone: () => void) => () => void

/** Works at once, then after changes. Returns what ends it. */
export function workAgain(subscribe: (listener: () => void) => () => void, work: Work): () => void {
  let stopWork: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let hasChanged = false
  const begin = (): void => {
    timer = undefined
    hasChanged = false
    stopWork = work(() => {
      stopWork = undefined
      if (hasChanged) later()
    })
  }
  const later = (): void => {
    hasChanged = true
    // What is under way is about a board of its own, and is not disturbed.
    if (stopWork === undefined && timer === undefined) timer = setTimeout(begin, PAUSE_MS)
  }
  const stopListening = subscribe(later)
  begin()
  return () => {
    stopListening()
    clearTimeout(timer)
    stopWork?.()
  }
}
