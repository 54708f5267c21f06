/** Where this page's boards are live: `ws://host/sync` or `wss://host/sync`. */

export function syncUrl(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`
}
