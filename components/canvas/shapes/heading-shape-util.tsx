/** An issue's heading over its group of cards. Drawn by heading-view.tsx. */

import { Rectangle2d } from 'tldraw'
import { ISSUE_HEADING_WIDTH, issueHeadingHeight } from '#domain/layout/issue-heading-size.ts'
import { type HeadingShape, headingProps } from './board-shape.ts'
import { DerivedShapeUtil } from './derived-shape-util.ts'
import { HeadingView } from './heading-view.tsx'

export class HeadingShapeUtil extends DerivedShapeUtil<HeadingShape> {
  static override type = 'heading' as const
  static override props = headingProps

  override getDefaultProps(): HeadingShape['props'] {
    return { issueId: '', title: '', question: '', h: issueHeadingHeight('', '') }
  }
  override getGeometry({ props }: HeadingShape): Rectangle2d {
    return new Rectangle2d({ width: ISSUE_HEADING_WIDTH, height: props.h, isFilled: true })
  }
  override canEdit(): boolean {
    return true
  }
  override getText({ props }: HeadingShape): string {
    return props.title
  }
  override getAriaDescriptor({ props }: HeadingShape): string {
    return `Issue: ${props.title}. ${props.question}`
  }
  override component(shape: HeadingShape) {
    return <HeadingView shape={shape} />
  }
}
