/** The reactions in words and drawings. */

import {
  CircleQuestionMark,
  Eye,
  HeartHandshake,
  Lightbulb,
  type LucideIcon,
  MessagesSquare,
} from 'lucide-react'
import type { ReactionKind } from '#domain/comments/reaction.ts'

export const REACTION_WORDS: Readonly<
  Record<ReactionKind, { readonly label: string; readonly Icon: LucideIcon }>
> = {
  seen: { label: 'Seen', Icon: Eye },
  thanks: { label: 'Thanks', Icon: HeartHandshake },
  idea: { label: 'An idea', Icon: Lightbulb },
  question: { label: 'A question', Icon: CircleQuestionMark },
  talk: { label: 'Let us talk about it', Icon: MessagesSquare },
}
