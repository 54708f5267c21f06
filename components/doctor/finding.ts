/** What the doctor looks at when the line to the server stays down, and what each look can find. */

/** Nothing came back, or nothing within the time one waits. */
export type NoAnswer = { readonly kind: 'none' }
/** `ok`: the server itself said so. `code`: its own word for a refusal; absent where something else answered. */
export type HttpAnswer = {
  readonly kind: 'answer'
  readonly status: number
  readonly ok: boolean
  readonly code?: string
}
export type HttpFinding = NoAnswer | HttpAnswer

/** Whether the server accepts sockets from the address this page has, and which one it expects. */
export type AddressFinding = {
  readonly isAccepted: boolean
  readonly pageAddress: string
  readonly expected?: string
}

/**
 * `refused`: it never opened. `silent`: it opened and nothing came. `closed`: the server closed it, with this code.
 * `works`: a message came.
 */
export type SocketFinding =
  | { readonly kind: 'works' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'closed'; readonly code: number }

/** In the order they are looked at; absent: not looked at (yet), for an earlier one explains all. */
export type Findings = {
  readonly isOnline: boolean
  readonly server?: HttpFinding
  readonly database?: HttpFinding
  readonly access?: HttpFinding
  readonly address?: AddressFinding
  readonly socket?: SocketFinding
}
