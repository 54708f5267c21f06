/** Who on this page wants to know that something beside the document changed [S19]. Part of board-session.ts. */

import type { BoardNews, NewsTopic } from '#domain/access/board-news.ts'
import { Listeners } from './listeners.ts'

type NewsListener = (news: BoardNews) => void

export class NewsListeners {
  readonly #listeners = new Listeners<[BoardNews]>()

  /**
   * Calls back with news of a topic, and with `everything` whenever news may have been missed: then what was fetched is
   * to be fetched again.
   */
  readonly on = (topic: NewsTopic, listener: NewsListener): (() => void) =>
    this.#listeners.add((news) => {
      if (news.topic === topic || news.topic === 'everything') listener(news)
    })

  tell(news: BoardNews): void {
    this.#listeners.tell(news)
  }

  clear(): void {
    this.#listeners.clear()
  }
}
