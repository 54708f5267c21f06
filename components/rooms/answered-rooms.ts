/** Which rooms somebody has gone into or declined for now in this tab, which is not to ask again. */

import { keepInTab, readInTab } from '../ui/tab-storage.ts'

const KEY = 'parley.rooms-answered'

export function isAnswered(roomId: string): boolean {
  return answered().includes(roomId)
}

export function markAnswered(roomId: string): void {
  if (isAnswered(roomId)) return
  keepInTab(KEY, [...answered(), roomId].join(' '))
}

function answered(): readonly string[] {
  return (readInTab(KEY) ?? '').split(' ')
}
