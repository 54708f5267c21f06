/**
 * A what-if in a link: behind the `#`, which browsers keep to themselves, so no server and no log ever sees it. Only
 * people who may open the board can do anything with it. Read by use-linked-what-if.ts.
 */

import { fromBase64UrlEncoded, toBase64UrlEncoded } from 'lib0/buffer'
import {
  readSharedWhatIf,
  shareWhatIf,
  type WhatIfContent,
} from '#domain/board/what-if/shared-what-if.ts'

const MARK = '#what-if='

/** Longest fragment, in letters: what mail programs and chats still leave whole. */
export const MAX_FRAGMENT = 8_000

/** The fragment, `#` included; undefined when the what-if is too long for a link. */
export function whatIfFragment(content: WhatIfContent): string | undefined {
  const text = JSON.stringify(shareWhatIf(content, { withWords: true }))
  const fragment = MARK + toBase64UrlEncoded(new TextEncoder().encode(text))
  return fragment.length <= MAX_FRAGMENT ? fragment : undefined
}

/** Whether an address's fragment claims to be a what-if. */
export function isWhatIfFragment(hash: string): boolean {
  return hash.startsWith(MARK)
}

/** The what-if in a fragment; undefined when it is too long or not one. Never throws. */
export function readWhatIfFragment(hash: string): WhatIfContent | undefined {
  if (!isWhatIfFragment(hash) || hash.length > MAX_FRAGMENT) return
  try {
    const bytes = fromBase64UrlEncoded(hash.slice(MARK.length))
    return readSharedWhatIf(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    // Cut off or mistyped on the way: the caller says that the link holds nothing.
    return undefined
  }
}
