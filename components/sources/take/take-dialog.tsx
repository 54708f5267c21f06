/** Asks what is missing before words of a source become something on the board. */

import type { ReactElement } from 'react'
import type { SourceId } from '#domain/negotiation/ids.ts'
import type { SourceSpan } from '#domain/negotiation/source-span.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { Quote } from '../../inspector/quote.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TakeActor } from './take-actor.tsx'
import { TakeEvent } from './take-event.tsx'
import { TakePosition } from './take-position.tsx'
import { TakeProposal } from './take-proposal.tsx'
import { quoteOf, type TakeKind, type Taking } from './taking.ts'

export type TakeDialogProps = {
  readonly taking: Taking
  readonly sourceId: SourceId
  readonly text: string
  readonly onClose: () => void
}

export type TakeFormProps = {
  readonly quote: string
  readonly source: SourceSpan
  readonly onClose: () => void
}

const TITLES: Readonly<Record<TakeKind, string>> = {
  proposal: 'Make a proposal of these words',
  actor: 'Make an actor of these words',
  position: 'Use these words as a quote',
  event: 'Make an event of these words',
}

export function TakeDialog({ taking, sourceId, text, onClose }: TakeDialogProps): ReactElement {
  const quote = quoteOf(text, taking.span)
  const { from, to } = taking.span
  return (
    <Dialog title={TITLES[taking.what]} width="wide" onClose={onClose}>
      {taking.what === 'actor' ? null : <Quote>{quote}</Quote>}
      <Form what={taking.what} form={{ quote, source: { sourceId, from, to }, onClose }} />
    </Dialog>
  )
}

function Form({ what, form }: { readonly what: TakeKind; readonly form: TakeFormProps }) {
  switch (what) {
    case 'proposal':
      return <TakeProposal {...form} />
    case 'actor':
      return <TakeActor {...form} />
    case 'position':
      return <TakePosition {...form} />
    case 'event':
      return <TakeEvent {...form} />
    default:
      return unreachable(what)
  }
}
