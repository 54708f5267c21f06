/** What is marked in a text that is being read. */

import type { TextSpan } from '#domain/sources/clamp-span.ts'
import type { Taken } from '#domain/sources/taken-from.ts'

export type ReaderMark =
  | (TextSpan & { readonly is: 'taken'; readonly taken: Taken })
  /** A hit of the search; `now` is the one the arrows are at. */
  | (TextSpan & { readonly is: 'found' | 'now' })
  /** The words one came for, or is about to take. */
  | (TextSpan & { readonly is: 'target' })
