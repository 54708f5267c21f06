/** Reads a socket's upgrade request: which board, and which extensions of the protocol the client asked for. */

export type SyncRequest = {
  readonly boardId: string
  readonly acknowledges: boolean
  readonly inflates: boolean
}

const PREFIX = '/sync/'
/** Ids are ours; anything else cannot name a board and goes no further. */
const BOARD_ID = /^[\w-]{1,64}$/

/** Whether a URL is the sync server's to answer, well-formed or not. */
export function isSyncUrl(url: string | undefined): boolean {
  return url?.startsWith(PREFIX) ?? false
}

/** The board asked for; undefined when the URL names none. */
export function readSyncRequest(url: string): SyncRequest | undefined {
  const [path = '', query = ''] = url.split('?', 2)
  const boardId = path.slice(PREFIX.length)
  if (!BOARD_ID.test(boardId)) return undefined
  const params = new URLSearchParams(query)
  return {
    boardId,
    acknowledges: params.get('ext') === '1',
    inflates: params.get('deflate') === '1',
  }
}
