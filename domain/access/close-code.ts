/** Why the server closes a board's socket. y-websocket treats 4400–4499 as final and tries again after all others. */

export const CLOSE = {
  notSignedIn: 4401,
  notAllowed: 4403,
  noSuchBoard: 4404,
  inTrash: 4410,
  tooLarge: 4413,
  tryLater: 4503,
  shuttingDown: 4512,
  slowDown: 4529,
} as const
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

/** Whether a client should give up rather than reconnect. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code <= 4499
}
