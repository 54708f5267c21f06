/** Each diagnosis in plain words: what is wrong, and what one can do about it. */

import type { Diagnosis } from './diagnose.ts'
import type { AddressFinding } from './finding.ts'

export type DiagnosisWords = { readonly what: string; readonly todo: string }

const WORDS: { readonly [Name in Exclude<Diagnosis, 'wrong-address'>]: DiagnosisWords } = {
  offline: {
    what: 'This device is offline.',
    todo: 'Check its network. Parley reconnects by itself as soon as it is back.',
  },
  'server-away': {
    what: 'The server does not answer.',
    todo: 'If others can work, check your own network or VPN. If nobody can, tell whoever runs the server. Parley keeps trying.',
  },
  'server-starting': {
    what: 'The server is starting or stopping.',
    todo: 'Wait a moment. Parley comes back by itself.',
  },
  gateway: {
    what: 'The server’s address answers, but not Parley.',
    todo: 'Something in front of it, such as a proxy or a sign-in page of the network, answers instead. Reload the page once; if that does not help, tell whoever runs the server.',
  },
  database: {
    what: 'The server runs, but its database does not answer.',
    todo: 'Nothing that was saved is lost. Tell whoever runs the server. Parley goes on by itself when the database is back.',
  },
  'signed-out': {
    what: 'You are signed out.',
    todo: 'Open your link to the board again to come back in. Download a copy first if something here is not saved.',
  },
  removed: {
    what: 'You are no longer on this board.',
    todo: 'Your access was taken back, or your link was revoked. Ask the facilitator for a new one.',
  },
  deleted: {
    what: 'There is no board here any more.',
    todo: 'It was deleted. Only the facilitator can say why.',
  },
  trashed: {
    what: 'This board is in the trash.',
    todo: 'Its facilitators can put it back for 30 days. Until then nobody may open it.',
  },
  'line-blocked': {
    what: 'Pages get through to the server, but the live line does not.',
    todo: 'A proxy, firewall or security program blocks it. Try another network, such as a phone’s hotspot, or ask your administrator to let WebSockets through.',
  },
  'line-silent': {
    what: 'The live line opens, but nothing comes through it.',
    todo: 'A proxy or security program holds its messages back. Try another network, such as a phone’s hotspot, or ask your administrator to let WebSockets through unchanged.',
  },
  busy: {
    what: 'The server asks to come back a little later.',
    todo: 'It is busy, or cannot load the board at the moment. Parley keeps trying.',
  },
  'not-stored': {
    what: 'The board is connected, but the server has not stored your last changes.',
    todo: 'Press “Connect now” to send them again. If that does not help, download a copy of the board, reload the page, and tell whoever runs the server.',
  },
  works: {
    what: 'Everything works.',
    todo: 'If the board is not back in a few seconds, press “Connect now”.',
  },
  unclear: {
    what: 'The server runs, but does not answer as it should.',
    todo: 'Copy the details below and send them to whoever runs the server. Parley keeps trying.',
  },
}

/** `address` is what was found out about the page's own, for the one diagnosis that is about it. */
export function diagnosisWords(diagnosis: Diagnosis, address?: AddressFinding): DiagnosisWords {
  if (diagnosis !== 'wrong-address') return WORDS[diagnosis]
  const expected = address?.expected
  return {
    what: 'The server does not accept the address this page has.',
    todo: expected
      ? `You opened Parley at ${address.pageAddress}, and it expects ${expected}. Open the board there, or ask whoever runs the server to set PUBLIC_URL to the address people use.`
      : 'Ask whoever runs the server to set PUBLIC_URL to the address people use, or to have the proxy pass the Host header on unchanged.',
  }
}
