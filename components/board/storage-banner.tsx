/** Tells everybody on the board that the server shows changes without storing them yet, or takes no more ([S5], [S8]). */

import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Banner } from './banner.tsx'
import { OutgrownBanner } from './outgrown-banner.tsx'
import { useConnection } from './use-connection.ts'
import { useElapsed } from './use-elapsed.ts'

/** A database that pauses for a moment is not worth a banner; people must know within two seconds ([S8]). */
const SHOWN_AFTER_MS = [1500]

export type StorageBannerProps = { readonly onAsk: () => void }

export function StorageBanner({ onAsk }: StorageBannerProps): ReactElement | null {
  const connection = useConnection()
  const isLive = connection.state === 'live'
  const storage = isLive ? connection.storage : 'kept'
  const waited = useElapsed(isLive ? connection.storageSince : undefined, SHOWN_AFTER_MS)
  const ask = (
    <Button size="tight" onClick={onAsk}>
      What is wrong?
    </Button>
  )
  if (storage === 'full') {
    return (
      <Banner tone="error" title="This board takes no changes at the moment." actions={ask}>
        The server’s database has been away too long. What is on the board is safe. Editing comes
        back by itself.
      </Banner>
    )
  }
  if (storage === 'outgrown') return <OutgrownBanner />
  if (storage === 'kept' || waited === 0) return null
  return (
    <Banner tone="warn" title="Changes are shown, but not stored yet." actions={ask}>
      The server’s database does not answer. Go on working: everybody sees every change, and the
      server stores them when it can.
    </Banner>
  )
}
