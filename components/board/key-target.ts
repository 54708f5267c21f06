/** What a key that was pressed somewhere on the page is meant for. Used by use-shortcuts.ts and the comments. */

/** A key pressed on a control of a panel is not meant for the board; in a cell, or nothing having the focus, it is. */
export function isAtBoard(target: EventTarget | null): boolean {
  const isInCell =
    target instanceof Element && target.closest('[data-whose], [data-cells]') !== null
  return target === document.body || isInCanvas(target) || isInCell
}

export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  )
}

export function isInCanvas(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-canvas]') !== null
}
