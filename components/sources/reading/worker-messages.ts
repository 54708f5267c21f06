/** What the page and source-worker.ts say to each other. One worker does one thing and is then ended. */

import type { SourceKind } from '#domain/sources/source-kind.ts'
import type { ReadProblem } from './read-problem.ts'
import type { Suggestion } from './suggestion.ts'

export type WorkerTask =
  | { readonly do: 'read'; readonly kind: SourceKind; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly do: 'suggest'; readonly text: string }

export type WorkerAnswer =
  | { readonly is: 'progress'; readonly done: number; readonly of: number }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'suggestions'; readonly suggestions: readonly Suggestion[] }
  | { readonly is: 'problem'; readonly problem: ReadProblem }
