/** What went wrong in a browser behind the back of a test: script errors, refused content, requests to other hosts. */
import type { BrowserContext, Page } from '@playwright/test'

export class Complaints {
  readonly #origin: string
  readonly #found: string[] = []

  constructor(origin: string) {
    this.#origin = origin
  }

  watch(context: BrowserContext): void {
    context.on('page', (page) => this.#watchPage(page))
    context.on('weberror', (error) => this.#found.push(`script error: ${error.error().message}`))
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (protocol === 'data:' || protocol === 'blob:' || host === new URL(this.#origin).host)
        return
      this.#found.push(`request to another host: ${request.url()}`)
    })
  }

  /** All but those a test expects. */
  except(expected: readonly RegExp[]): readonly string[] {
    return this.#found.filter((words) => !expected.some((pattern) => pattern.test(words)))
  }

  /** Chromium reports what a Content-Security-Policy refuses as an error on the console. */
  #watchPage(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.#found.push(`console: ${message.text()} (${message.location().url})`)
    })
    page.on('crash', () => this.#found.push('the page crashed'))
  }
}
