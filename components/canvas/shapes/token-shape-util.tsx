/** A position's token in its lane. Drawn by token-view.tsx. */

import { Rectangle2d } from 'tldraw'
import { TOKEN_HEIGHT, TOKEN_WIDTH } from '#domain/layout/lane-geometry.ts'
import { type TokenShape, tokenProps } from './board-shape.ts'
import { DerivedShapeUtil } from './derived-shape-util.ts'
import { ownGhosts } from './own-ghosts.ts'
import { TokenView } from './token-view.tsx'
import { tokenWords } from './token-words.ts'

export class TokenShapeUtil extends DerivedShapeUtil<TokenShape> {
  static override type = 'token' as const
  static override props = tokenProps

  override getDefaultProps(): TokenShape['props'] {
    return {
      actorId: '',
      proposalId: '',
      actorName: '',
      title: '',
      fullTitle: '',
      stance: 'support',
      mustHave: false,
      condition: '',
      asOf: '',
      disputed: false,
      evidence: 'self',
      quote: '',
      attributed: false,
    }
  }
  override getGeometry(): Rectangle2d {
    return new Rectangle2d({ width: TOKEN_WIDTH, height: TOKEN_HEIGHT, isFilled: true })
  }
  override getText(shape: TokenShape): string {
    return shape.props.fullTitle
  }
  override getAriaDescriptor({ id, props }: TokenShape): string {
    return tokenWords(props, ownGhosts.get().get(id))
  }
  override component(shape: TokenShape) {
    return <TokenView shape={shape} />
  }
}
