/** Runs something once at the next frame, or soon after in a hidden tab, where frames never come. */

const HIDDEN_TAB_MS = 250

export type NextFrame = {
  /** Asks for one run; further calls before it change nothing. */
  readonly request: () => void
  readonly cancel: () => void
}

/** `run` is given the time of the frame in ms, on performance.now()'s clock. */
export function nextFrame(run: (now: number) => void): NextFrame {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
    timer = undefined
  }
  const go = () => {
    cancel()
    run(performance.now())
  }
  const request = () => {
    if (timer !== undefined) return
    frame = requestAnimationFrame(go)
    timer = setTimeout(go, HIDDEN_TAB_MS)
  }
  return { request, cancel }
}
