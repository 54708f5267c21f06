/** How a picture looks: light or dark, and how many pixels. Sizes with more pixels than a file may have are not offered. */

import type { ReactElement } from 'react'
import { THEMES, type Theme } from '#domain/exports/palette.ts'
import { MOST_PIXELS, pictureSize } from '#domain/exports/scene/picture-size.ts'
import type { Rect } from '#domain/layout/rect.ts'
import { Select } from '../ui/select.tsx'
import styles from './export-dialog.module.css'

/** The smaller ones are for boards that fit no other. */
export const SCALES = [4, 3, 2, 1, 0.5, 0.25, 0.1] as const
const FULL_SIZES = 4

type PictureFieldsProps = {
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  /** Absent where the file has no pixels. */
  readonly pixels?:
    | {
        readonly scale: number
        readonly box: Pick<Rect, 'w' | 'h'>
        readonly onScale: (scale: number) => void
      }
    | undefined
}

export function PictureFields({ theme, onTheme, pixels }: PictureFieldsProps): ReactElement {
  return (
    <div className={styles.look}>
      <Select
        label="Look"
        value={theme}
        onChange={({ target }) => onTheme(THEMES.find((each) => each === target.value) ?? 'light')}
      >
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </Select>
      {pixels ? (
        <Select
          label="Size"
          value={pixels.scale}
          onChange={({ target }) => pixels.onScale(Number(target.value))}
        >
          {offeredScales(pixels.box).map((scale) => (
            <option key={scale} value={scale}>
              {sizeWords(pixels.box, scale)}
            </option>
          ))}
        </Select>
      ) : null}
      {pixels && offeredScales(pixels.box)[0] !== SCALES[0] ? (
        <p className={styles.limit}>
          A picture has at most {MOST_PIXELS / 1e6} million pixels. A part of the board, PDF and SVG
          have no such limit.
        </p>
      ) : null}
    </div>
  )
}

/** From 1 to 4 times, or the largest that fit. */
export function offeredScales(box: Pick<Rect, 'w' | 'h'>): readonly number[] {
  const fitting = SCALES.filter((scale) => pictureSize(box, scale).fits)
  const full = fitting.filter((scale) => scale >= 1)
  return full.length > 0 ? full.slice(0, FULL_SIZES) : fitting
}

function sizeWords(box: Pick<Rect, 'w' | 'h'>, scale: number): string {
  const { w, h } = pictureSize(box, scale)
  return `${scale}×: ${w.toLocaleString('en')} by ${h.toLocaleString('en')}`
}
