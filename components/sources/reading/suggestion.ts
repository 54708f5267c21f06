/** What a look through a text offers: names that may be actors, sentences that may be statements. Never applied by itself. */

import type { TextSpan } from '#domain/sources/clamp-span.ts'

export type Suggestion = TextSpan & {
  readonly kind: 'person' | 'organisation' | 'place' | 'statement'
  /** A name, or a whole sentence. */
  readonly words: string
  /** How often it stands in the text. */
  readonly times: number
}
