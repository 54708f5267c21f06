/** What the browser keeps for this site, in a tab or on the device. */

/** As much of a browser's storage as this needs. */
export type StoragePart = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Undefined where the browser forbids it: what depends on it does without, and leaving the page with unsaved words warns. */
export function browserStorage(name: 'sessionStorage' | 'localStorage'): Storage | undefined {
  try {
    return window[name]
  } catch {
    // A setting of the browser.
    return undefined
  }
}
