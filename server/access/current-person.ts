/** Who a page is rendered for. */

// biome-ignore lint/style/noRestrictedImports: pages get their request from Next and nowhere else; kept to this file.
import { headers } from 'next/headers'
import { isSecure } from '../http/request-origin.ts'
import { runtime } from '../runtime.ts'
import type { Person } from './person.ts'
import { liveSession } from './session.ts'
import { sessionTokenIn } from './session-cookie.ts'

/** The person whose session the browser sent; undefined when there is none. */
export async function currentPerson(): Promise<Person | undefined> {
  const { db, config } = runtime()
  const sent = await headers()
  const token = sessionTokenIn(sent.get('cookie'), isSecure(sent, config))
  return (await liveSession(db, token, Date.now()))?.person
}
