/** Makes the marks that pictures are drawn with. */

import type { Rect } from '#domain/layout/rect.ts'
import { runsRightToLeft } from '#domain/words/direction.ts'
import { type FaceName, knownWidthOf, linesOf } from './faces.ts'
import type { PathMark, RectMark, Stroke, TextMark } from './scene.ts'

type Paint = { readonly fill?: string; readonly stroke?: Stroke }

export function rectMark(rect: Rect, paint: Paint & { readonly radius?: number }): RectMark {
  return { kind: 'rect', x: rect.x, y: rect.y, w: rect.w, h: rect.h, ...paint }
}

export function pathMark(d: string, paint: Paint): PathMark {
  return { kind: 'path', d, ...paint }
}

export type Lettering = {
  readonly face: FaceName
  readonly size: number
  readonly paint: string
  /** In ems. */
  readonly spacing?: number
  /** What it is a line of, where that is more: a paragraph runs one way as a whole. */
  readonly of?: string
}

/** One line, begun at a point of its baseline. */
export function textMark(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  { face, size, paint, spacing, of = text }: Lettering,
): TextMark {
  const length = knownWidthOf(text, { face, size, ...(spacing !== undefined && { spacing }) })
  return {
    kind: 'text',
    x,
    y,
    text,
    face,
    size,
    paint,
    ...(length !== undefined && { length }),
    ...(spacing !== undefined && { spacing: spacing * size }),
    ...(runsRightToLeft(of) && { isRightToLeft: true }),
  }
}

/** One line cut to a width. */
export function cutMark(
  text: string,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
  lettering: Lettering,
): TextMark {
  const [line = ''] = linesOf(text, { ...lettering, width: w }, 1)
  return textMark(line, { x, y }, lettering)
}

export type Paragraph = {
  readonly x: number
  /** The top of its first line. */
  readonly y: number
  readonly w: number
  readonly leading: number
  readonly most?: number
}

/** Lines under each other; the baseline lies where a browser puts it in a line of this height. */
export function paragraphMarks(
  text: string,
  { x, y, w, leading, most }: Paragraph,
  lettering: Lettering,
): readonly TextMark[] {
  return linesOf(text, { ...lettering, width: w }, most).map((line, n) =>
    textMark(
      line,
      { x, y: baseline(y + n * leading, leading, lettering.size) },
      { ...lettering, of: text },
    ),
  )
}

/** Where letters stand in a line of a height: capitals are about 0.66 em high and stand a little under the middle. */
export function baseline(top: number, height: number, size: number): number {
  return top + height / 2 + size * 0.335
}
