/** The replay's worker: a whole history lies here, so that the page only ever holds the moment it shows. */

import { readHistory } from './read-history.ts'
import { Recorder } from './recorder.ts'
import type { ReplayTask } from './replay-messages.ts'

const recorder = new Recorder({
  read: readHistory,
  tell: (news, transfer) => self.postMessage(news, { transfer }),
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
})

self.addEventListener('message', ({ data }: MessageEvent<ReplayTask>) => {
  void recorder.take(data)
})
