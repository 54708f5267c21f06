/** Under the bar: what everybody on the board, or only the person at this browser, must know while it lasts. */

import type { ReactElement } from 'react'
import { DifferenceBanner } from '../compared/difference-banner.tsx'
import { KnockBanner } from '../members/knock-banner.tsx'
import { RoomBar } from '../rooms/room-bar.tsx'
import { RoomStrips } from '../rooms/room-strips.tsx'
import { RoundStrip } from '../rounds/round-strip.tsx'
import { LockBanner } from '../session/lock-banner.tsx'
import { TimerPill } from '../session/timer-pill.tsx'
import { NewsBar } from '../since/news-bar.tsx'
import { TogetherBars } from '../together/together-bars.tsx'
import { ShownWhatIfBars } from '../what-if/shown-what-if-bars.tsx'
import { WhatIfBar } from '../what-if/what-if-bar.tsx'
import styles from './board-banners.module.css'
import { StorageBanner } from './storage-banner.tsx'
import { UnkeptBanner } from './unkept-banner.tsx'
import { WithheldBanners } from './withheld-banners.tsx'

export type BoardBannersProps = {
  /** "What is wrong?" */
  readonly onAsk: () => void
}

export function BoardBanners({ onAsk }: BoardBannersProps): ReactElement {
  return (
    <div className={styles.banners}>
      <RoomBar />
      <StorageBanner onAsk={onAsk} />
      <UnkeptBanner />
      <WithheldBanners />
      <LockBanner />
      <KnockBanner />
      <RoomStrips />
      <TogetherBars />
      <RoundStrip />
      <NewsBar />
      <ShownWhatIfBars />
      <WhatIfBar />
      <DifferenceBanner />
      <TimerPill place="under banners" />
    </div>
  )
}
