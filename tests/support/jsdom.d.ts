/** As much of jsdom's types as tests need; it ships none. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: typeof globalThis.window & { readonly DOMParser: typeof DOMParser }
  }
}
