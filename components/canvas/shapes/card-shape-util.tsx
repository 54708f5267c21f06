/** A proposal's card on the floor. Drawn by card-view.tsx; double-click or Enter opens its title for writing. */

import { Rectangle2d } from 'tldraw'
import { CARD_WIDTH, cardHeight } from '#domain/layout/card-size.ts'
import { isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { STATUS_WORDS } from '#domain/words/words.ts'
import { type CardShape, cardProps } from './board-shape.ts'
import { CardView } from './card-view.tsx'
import { DerivedShapeUtil } from './derived-shape-util.ts'
import { dragStarts } from './drag-starts.ts'

export class CardShapeUtil extends DerivedShapeUtil<CardShape> {
  static override type = 'card' as const
  static override props = cardProps

  override getDefaultProps(): CardShape['props'] {
    return {
      proposalId: '',
      title: '',
      fullTitle: '',
      status: 'on_table',
      kind: 'substantive',
      tabledBy: '',
      strip: [],
      disputed: false,
      verdict: 'none',
      verdictWords: '',
      h: cardHeight(''),
    }
  }
  override getGeometry({ props }: CardShape): Rectangle2d {
    return new Rectangle2d({ width: CARD_WIDTH, height: props.h, isFilled: true })
  }
  /** What is agreed is not written in: it is reopened first. */
  override canEdit({ props }: CardShape): boolean {
    return !isAgreedStatus(props.status)
  }
  override getText({ props }: CardShape): string {
    return props.fullTitle
  }
  override getAriaDescriptor({ props }: CardShape): string {
    const tabledBy = props.tabledBy && `, tabled by ${props.tabledBy}`
    const verdict = props.verdictWords && `. ${props.verdictWords}`
    return `Proposal: ${props.fullTitle}, ${STATUS_WORDS[props.status]}${tabledBy}${verdict}`
  }
  override onTranslateStart(shape: CardShape): void {
    dragStarts.add(shape)
    super.onTranslateStart(shape)
  }
  override onTranslateEnd(initial: CardShape): void {
    dragStarts.remove(initial.id)
    super.onTranslateEnd(initial)
  }
  override onTranslateCancel(initial: CardShape, current: CardShape): void {
    dragStarts.remove(current.id)
    super.onTranslateCancel(initial, current)
  }
  override component(shape: CardShape) {
    return <CardView shape={shape} />
  }
}
