/** The example board in small, drawn from its data with the board's own geometry: lanes, bands, every token. */

import type { ReactElement } from 'react'
import {
  bandHeights,
  bandRect,
  HEAD,
  LANE_WIDTH,
  laneLeft,
  laneRect,
  TOKEN_HEIGHT,
  tokenRect,
} from '#domain/layout/lane-geometry.ts'
import { BANDS } from '#domain/negotiation/stance.ts'
import { StanceMark } from '../marks/stance-mark.tsx'
import { exampleBoard } from './example-board.ts'
import { type ExampleLane, exampleLanes } from './example-lanes.ts'
import styles from './example-preview.module.css'

/** Left of the lanes, for the marks that name the rows; the lane's foot is left out. */
const MARGIN = 44
const MARK = 30
/** Width of a letter of a token's title, which is drawn as a line. */
const LETTER = 7.5

export function ExamplePreview(): ReactElement {
  const lanes = exampleLanes(exampleBoard())
  const heights = bandHeights(lanes.map((lane) => lane.bands.map(({ tokens }) => tokens.length)))
  const width = MARGIN + laneLeft(lanes.length - 1) + LANE_WIDTH
  const height = HEAD + heights.reduce((sum, band) => sum + band, 0)
  return (
    <svg
      className={styles.preview}
      viewBox={`${-MARGIN - 1} -1 ${width + 2} ${height + 2}`}
      aria-hidden="true"
    >
      {BANDS.map((band) => (
        <g key={band} transform={`translate(${-MARGIN} ${bandRect(0, band, heights).y + 4})`}>
          <StanceMark stance={band} size={MARK} />
        </g>
      ))}
      {lanes.map((lane, n) => (
        <PreviewLane key={lane.actorId} lane={lane} n={n} heights={heights} />
      ))}
    </svg>
  )
}

type PreviewLaneProps = {
  readonly lane: ExampleLane
  readonly n: number
  readonly heights: readonly number[]
}

function PreviewLane({ lane, n, heights }: PreviewLaneProps): ReactElement {
  const { x, y, w } = laneRect(n, heights)
  return (
    <>
      <rect className={styles.head} x={x} y={y} width={w} height={HEAD} />
      <text className={styles.code} x={x + 12} y={HEAD / 2}>
        {lane.code}
      </text>
      {lane.bands.map(({ band, tokens }) => {
        const box = bandRect(n, band, heights)
        return (
          <g key={band} data-stance={band}>
            <rect className={styles.band} x={box.x} y={box.y} width={box.w} height={box.h} />
            {tokens.map(({ proposalId, title, weak }, place) => {
              const token = tokenRect(n, band, place, heights)
              const middle = token.y + TOKEN_HEIGHT / 2
              return (
                <g key={proposalId} className={styles.token} data-weak={weak || undefined}>
                  <rect x={token.x} y={token.y} width={token.w} height={token.h} rx="4" />
                  <path d={`M${token.x + 14} ${middle}h${title.length * LETTER}`} />
                </g>
              )
            })}
          </g>
        )
      })}
    </>
  )
}
