/** What proxies call an answer that nobody waited for. */
export const HUNG_UP = 499
