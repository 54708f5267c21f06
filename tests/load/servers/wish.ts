/** What a workload needs of a server before it starts. */

export type ServerName = 'parley' | 'hocuspocus' | 'stock'

export type Wish = {
  readonly rooms: readonly string[]
  readonly people: number
  /** Parley's sync server without pages, for tuning. */
  readonly alone: boolean
  /** Ask Parley for acknowledgements. */
  readonly acknowledges?: boolean
  /** Folder for a CPU profile of the server. */
  readonly profile?: string | undefined
}
