/** What a tab keeps over a reload. Where the browser keeps nothing, full or forbidden, it lasts as long as the page. */

const inPage = new Map<string, string>()

export function readInTab(key: string): string | undefined {
  try {
    return window.sessionStorage.getItem(key) ?? inPage.get(key)
  } catch {
    // Forbidden.
    return inPage.get(key)
  }
}

export function keepInTab(key: string, words: string): void {
  inPage.set(key, words)
  try {
    window.sessionStorage.setItem(key, words)
  } catch {
    // Full or forbidden: it is in the page.
  }
}

export function forgetInTab(key: string): void {
  inPage.delete(key)
  try {
    window.sessionStorage.removeItem(key)
  } catch {
    // Forbidden: it was never there.
  }
}
