/** Everything that stands in front of the shapes: band labels, pins of comments, other people, the drop line, words for an empty floor. */

import type { ReactElement } from 'react'
import { BandLabels } from './band-labels.tsx'
import { ChangeOrigins } from './change-origins.tsx'
import { CommentPins } from './comment-pins.tsx'
import { CursorChat } from './cursor-chat.tsx'
import { DropLine } from './drop-line.tsx'
import { EmptyFloor } from './empty-floor.tsx'
import { GuestTokens } from './guest-tokens.tsx'
import { Others } from './others.tsx'
import { PageLayer } from './page-layer.tsx'

export function InFront(): ReactElement {
  return (
    <>
      <BandLabels />
      <PageLayer>
        <ChangeOrigins />
        <GuestTokens />
        <CommentPins />
      </PageLayer>
      <Others />
      <CursorChat />
      <EmptyFloor />
      <DropLine />
    </>
  )
}
