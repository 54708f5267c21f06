/** The path of a sparkline as SVG has it: evenly spaced points, broken where a value is not known. Pure. */

type Size = { readonly width: number; readonly height: number }

/** So that a line along the edge is not cut in half. */
const EDGE = 2

/** Values outside the range lie on its edge; a value with none beside it is drawn as a dot. */
export function sparklinePath(
  values: readonly (number | undefined)[],
  [low, high]: readonly [number, number],
  { width, height }: Size,
): string {
  const step = values.length > 1 ? (width - 2 * EDGE) / (values.length - 1) : 0
  const span = high - low || 1
  let isDrawing = false
  const parts = values.map((value, i) => {
    if (value === undefined) {
      isDrawing = false
      return ''
    }
    const share = Math.min(1, Math.max(0, (value - low) / span))
    const x = round(EDGE + i * step)
    const y = round(height - EDGE - share * (height - 2 * EDGE))
    const isFirst = !isDrawing
    isDrawing = true
    return isFirst ? `M${x} ${y}h0` : `L${x} ${y}`
  })
  return parts.filter(Boolean).join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
