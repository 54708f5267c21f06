/** What the person has selected within a text on the page, as offsets into it. */

import { clampSpan, type TextSpan, trimSpan } from '#domain/sources/clamp-span.ts'

/** `place` holds the text's letters and nothing else. Undefined: nothing in it, or nothing but space. */
export function selectedSpan(place: HTMLElement, text: string): TextSpan | undefined {
  const selection = place.ownerDocument.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(place)) return
  const span = clampSpan(text, {
    from: offsetOf(place, range.startContainer, range.startOffset),
    to: offsetOf(place, range.endContainer, range.endOffset),
  })
  return span && trimSpan(text, span)
}

/** Letters of `place` before a point; a point outside counts as the nearer end. */
function offsetOf(place: HTMLElement, node: Node, offset: number): number {
  const range = place.ownerDocument.createRange()
  range.selectNodeContents(place)
  const where = range.comparePoint(node, offset)
  if (where < 0) return 0
  if (where === 0) range.setEnd(node, offset)
  return range.toString().length
}
