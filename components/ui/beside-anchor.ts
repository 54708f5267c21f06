/** Puts a popover of the top layer beside the control it belongs to, inside the window, on the other side if it must. */

const GAP = 6
const MARGIN = 8

export type Beside = {
  readonly side: 'top' | 'bottom'
  readonly align: 'start' | 'centre' | 'end'
}

export function besideAnchor(popover: HTMLElement, anchor: HTMLElement, beside: Beside): void {
  const box = anchor.getBoundingClientRect()
  popover.style.maxHeight = ''
  const { offsetWidth: width, offsetHeight: height } = popover
  const above = box.top - GAP - height
  const below = box.bottom + GAP
  const fitsBelow = below + height <= window.innerHeight - MARGIN
  const onTop = beside.side === 'top' ? above >= MARGIN : !fitsBelow && above >= MARGIN
  const top = onTop ? above : below
  popover.style.top = `${top}px`
  // What is too long for the window scrolls in itself.
  popover.style.maxHeight = `${window.innerHeight - MARGIN - top}px`
  popover.style.left = `${clamp(startOf(box, width, beside.align), width)}px`
}

function startOf(box: DOMRect, width: number, align: Beside['align']): number {
  if (align === 'start') return box.left
  if (align === 'end') return box.right - width
  return box.left + (box.width - width) / 2
}

function clamp(left: number, width: number): number {
  return Math.max(MARGIN, Math.min(left, window.innerWidth - MARGIN - width))
}
