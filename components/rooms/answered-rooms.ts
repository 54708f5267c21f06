/** Which rooms somebody has gone into or declined for now in this tab, which is not to ask again. */

const KEY = 'parley.rooms-answered'

export function isAnswered(roomId: string): boolean {
  return answered().includes(roomId)
}

export function markAnswered(roomId: string): void {
  if (isAnswered(roomId)) return
  try {
    window.sessionStorage.setItem(KEY, [...answered(), roomId].join(' '))
  } catch {
    // No storage: asked again after a reload.
  }
}

function answered(): readonly string[] {
  try {
    return (window.sessionStorage.getItem(KEY) ?? '').split(' ')
  } catch {
    return []
  }
}
