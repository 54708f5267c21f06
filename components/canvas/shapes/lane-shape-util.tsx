/** An actor's lane. Drawn by lane-view.tsx. */

import { Group2d, Rectangle2d } from 'tldraw'
import { BAND_MIN, FOOT, HEAD, LANE_WIDTH, laneRect } from '#domain/layout/lane-geometry.ts'
import { BANDS } from '#domain/negotiation/stance.ts'
import { type LaneShape, laneProps } from './board-shape.ts'
import { DerivedShapeUtil } from './derived-shape-util.ts'
import { LaneView } from './lane-view.tsx'

export class LaneShapeUtil extends DerivedShapeUtil<LaneShape> {
  static override type = 'lane' as const
  static override props = laneProps

  override getDefaultProps(): LaneShape['props'] {
    return {
      actorId: '',
      name: '',
      code: '',
      subtitle: '',
      bands: BANDS.map(() => BAND_MIN),
      silent: 0,
      total: 0,
      disputed: 0,
      counts: BANDS.map(() => 0),
    }
  }
  /** Only head and foot are solid: a pointer inside the bands reaches the floor, to brush or pan. */
  override getGeometry({ props }: LaneShape): Group2d {
    const { h } = laneRect(0, props.bands)
    const head = new Rectangle2d({ width: LANE_WIDTH, height: HEAD, isFilled: true })
    const foot = new Rectangle2d({ y: h - FOOT, width: LANE_WIDTH, height: FOOT, isFilled: true })
    const whole = new Rectangle2d({ width: LANE_WIDTH, height: h, isFilled: false })
    return new Group2d({ children: [head, foot, whole] })
  }
  override getText({ props }: LaneShape): string {
    return props.name
  }
  override getAriaDescriptor({ props }: LaneShape): string {
    return `Lane: ${props.name}, silent on ${props.silent} of ${props.total}`
  }
  override component(shape: LaneShape) {
    return <LaneView shape={shape} />
  }
}
