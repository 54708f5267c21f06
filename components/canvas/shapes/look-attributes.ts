/** A look as attributes that the style sheets read; absent where it is not so. */

import type { CSSProperties } from 'react'
import type { ProposalLook } from './use-proposal-look.ts'

type LookAttributes = {
  readonly 'data-level': string
  readonly 'data-selected': true | undefined
  readonly 'data-dimmed': true | undefined
  readonly 'data-hovered': true | undefined
  readonly 'data-dragged': true | undefined
  readonly 'data-held': true | undefined
  readonly 'data-news': true | undefined
  readonly style: CSSProperties
}

export function lookAttributes(look: ProposalLook): LookAttributes {
  const { level, selection, hovered, dragged, hinted, holder, isNews } = look
  return {
    'data-level': level,
    'data-selected': selection === 'this' || hinted || undefined,
    'data-dimmed': selection === 'others' || undefined,
    'data-hovered': hovered || undefined,
    'data-dragged': dragged || undefined,
    'data-held': holder !== undefined || undefined,
    'data-news': isNews || undefined,
    style: holder ? ({ '--holder': `var(--person-${holder.hue + 1})` } as CSSProperties) : {},
  }
}
