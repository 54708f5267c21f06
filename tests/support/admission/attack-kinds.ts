/** Every kind of attack that was thought of: what Eve sends, given the board she is on. */

import type { AttackWorld } from './attack-world.ts'
import { oneOf } from './random.ts'
import {
  type Bytes,
  content,
  gc,
  item,
  lone,
  skip,
  update,
  value,
  writtenText,
} from './written-update.ts'

export type AttackKind = (world: AttackWorld) => Uint8Array

const ledger = { root: 'ledger' }
const key = (name: string) => ({ root: 'proposals', key: name })
const notes = (world: AttackWorld) => ({ parent: [world.id('bob'), world.bobsTitle.type] as const })
const ofEve = (world: AttackWorld, struct: Bytes): Uint8Array =>
  lone(world.id('eve'), world.end('eve'), struct)
const ofVictim = (world: AttackWorld, struct: Bytes): Uint8Array =>
  lone(world.id('victim'), world.end('victim'), struct)
const BAD_KEYS = ['__proto__', 'constructor', 'prototype'] as const
const huge = (world: AttackWorld): Bytes => {
  const [a, b, c] = [world.random(128), world.random(128), world.random(128)]
  return [128 | a, 128 | b, 128 | c, 255, 7]
}

const OTHERS_IDS: Readonly<Record<string, AttackKind>> = {
  'collected structs over the victim’s future': (w) => ofVictim(w, gc(1 + w.random(2 ** 30))),
  'a few collected structs over the victim’s next letters': (w) =>
    ofVictim(w, gc(1 + w.random(50))),
  'a gap, and collected structs behind it': (w) =>
    update([
      {
        client: w.id('victim'),
        clock: w.end('victim'),
        structs: [skip(1 + w.random(20)), gc(1 + w.random(20))],
      },
    ]),
  'deleted structs over the victim’s future': (w) =>
    ofVictim(w, item(ledger, content.deleted(1 + w.random(1000)))),
  'a forged letter': (w) => ofVictim(w, item(notes(w), content.text(`forged${w.random(99)}`))),
  'a forged card': (w) => ofVictim(w, item(key('forged'), content.values(value.text('forged')))),
  'other content for what is known': (w) => {
    const struct = item(notes(w), content.text('X'.repeat(1 + w.random(2))))
    return update([{ client: w.id('bob'), clock: 0, structs: Array(1 + w.random(8)).fill(struct) }])
  },
  'other content for what is known, and one more': (w) =>
    lone(
      w.id('bob'),
      w.random(w.end('bob')),
      item(notes(w), content.text('X'.repeat(w.end('bob') + 1 + w.random(3)))),
    ),
  'a forged letter that waits for its turn': (w) =>
    lone(
      w.id('victim'),
      w.end('victim') + 1 + w.random(5),
      item(ledger, content.values(value.text('late'))),
    ),
  'a struct under the server’s own id': (w) =>
    lone(w.server.id, w.server.end, item(key('forged'), content.values(value.yes))),
}

const FUTURE: Readonly<Record<string, AttackKind>> = {
  'an own struct behind a gap': (w) =>
    lone(w.id('eve'), w.end('eve') + 1 + w.random(50), item(ledger, content.values(value.yes))),
  'an own struct that waits for the victim': (w) =>
    ofEve(
      w,
      item({ left: [w.id('victim'), w.end('victim') + w.random(9)] }, content.text('hidden')),
    ),
  'deletes what the victim will write': (w) =>
    update([], [{ client: w.id('victim'), ranges: [[w.end('victim'), 1 + w.random(2 ** 20)]] }]),
  'deletes what nobody has written': (w) =>
    update([], [{ client: 7 + w.random(1e9), ranges: [[w.random(9), 1 + w.random(9)]] }]),
  'a struct that hangs on itself': (w) => {
    const self = [w.id('eve'), w.end('eve')] as const
    const later = [w.id('eve'), w.end('eve') + w.random(3)] as const
    return ofEve(
      w,
      item(
        oneOf(w.random, { left: self }, { right: later }, { parent: self }),
        content.text('abc'),
      ),
    )
  },
  'two structs that hang on each other': (w) => {
    const one = 3 + w.random(1e9) * 2
    const other = one + 2
    return update([
      { client: other, clock: 0, structs: [item({ left: [one, 0] }, content.text('a'))] },
      { client: one, clock: 0, structs: [item({ left: [other, 0] }, content.text('b'))] },
    ])
  },
}

const CONTENT: Readonly<Record<string, AttackKind>> = {
  'a document in the document': (w) =>
    ofEve(
      w,
      item(
        key('doc'),
        content.raw(9, [...writtenText(`guid${w.random(9)}`), ...value.object('meta')]),
      ),
    ),
  bytes: (w) => ofEve(w, item(key('bytes'), content.raw(3, [3, 1, 2, 3]))),
  'a format': (w) =>
    ofEve(w, item(notes(w), content.raw(6, [...writtenText('bold'), ...writtenText('true')]))),
  'an embed': (w) => ofEve(w, item(notes(w), content.raw(5, writtenText('{"a":1}')))),
  'old JSON': (w) => ofEve(w, item(ledger, content.raw(2, [1, ...writtenText('{}')]))),
  'an XML type': (w) => {
    const kind = 3 + w.random(5)
    return ofEve(
      w,
      item(
        key('xml'),
        content.raw(7, [kind, ...(kind === 3 || kind === 5 ? writtenText('div') : [])]),
      ),
    )
  },
  'a key that is too long': (w) =>
    ofEve(w, item(key('k'.repeat(257 + w.random(999))), content.values(value.yes))),
  'a value that is too large': (w) =>
    ofEve(w, item(key('k'), content.values(value.text('v'.repeat(262_145 + w.random(9)))))),
  'a key that changes the map': (w) =>
    ofEve(w, item(key(oneOf(w.random, ...BAD_KEYS)), content.values(value.yes))),
  'a key that changes an object': (w) =>
    ofEve(
      w,
      item(key('k'), content.values(value.list(value.object('a', oneOf(w.random, ...BAD_KEYS))))),
    ),
  'a value that is too deep': (w) => {
    const depth = 17 + w.random(20_000)
    return ofEve(w, item(key('k'), content.raw(8, [1, ...Array(depth).fill([117, 1]).flat(), 126])))
  },
  'types that are too deep': (w) => {
    const [client, clock] = [w.id('eve'), w.end('eve')]
    const structs = Array.from({ length: 7 + w.random(3000) }, (_, i) =>
      item(i === 0 ? key('deep') : { parent: [client, clock + i - 1], key: 'n' }, content.type(1)),
    )
    return update([{ client, clock, structs }])
  },
  'text that is no text': (w) => {
    const bad = oneOf(
      w.random,
      [0xed, 0xa0, 0x80],
      [0xc0, 0x80, 65],
      [0xff, 65, 65],
      [65, 65, 0xe2],
    )
    return ofEve(w, item(notes(w), content.raw(4, [3, ...bad])))
  },
}

const BYTES: Readonly<Record<string, AttackKind>> = {
  'an absurd number of structs': (w) => Uint8Array.from([1, ...huge(w), ...[1, 0, 0, 1, 0]]),
  'an absurd number of clients': (w) => Uint8Array.from([...huge(w), 1, 1, 0, 0, 1, 0]),
  'an absurdly long list': (w) => ofEve(w, item(key('k'), content.raw(8, [...huge(w), 126]))),
  'an absurdly long text': (w) => ofEve(w, item(notes(w), content.raw(4, [...huge(w), 65]))),
  'absurdly many own collected structs': (w) => ofEve(w, [0, 128, 128, 128, 128, 8 + w.random(8)]),
  'an absurd number of deletes': (w) =>
    Uint8Array.from([0, 1, w.id('victim') & 127, ...huge(w), 0, 1]),
  'empty structs': (w) =>
    ofEve(
      w,
      oneOf(
        w.random,
        gc(0),
        item(notes(w), content.text('')),
        item(notes(w), content.deleted(0)),
        item(ledger, content.values()),
      ),
    ),
  'one client twice': (w) => {
    const [client, clock] = [w.id('eve'), w.end('eve')]
    const section = (word: string) => ({
      client,
      clock,
      structs: [item(notes(w), content.text(word))],
    })
    return update([section('n1'), section('n2')])
  },
  'bytes behind the end': (w) =>
    Uint8Array.from([
      ...ofEve(w, item(notes(w), content.text('abc'))),
      ...Array(1 + w.random(5)).fill(w.random(256)),
    ]),
  'padded numbers': (w) => {
    const [, ...rest] = ofEve(w, item(notes(w), content.text('abc')))
    return Uint8Array.from([129, 0, ...rest])
  },
  'very many clients': (w) => {
    const clients = Array.from({ length: 257 + w.random(200) }, (_, i) => 1e6 + i * 2)
    return update(
      clients.map((client) => ({
        client,
        clock: 0,
        structs: [item(ledger, content.values(value.yes))],
      })),
    )
  },
}

const PLACES: Readonly<Record<string, AttackKind>> = {
  'a root that no board has': (w) =>
    ofEve(w, item({ root: `junk${w.random(9)}` }, content.text('abc'))),
  'a list’s entry in a map': (w) =>
    ofEve(w, item({ root: 'proposals' }, content.values(value.yes))),
  'a keyed entry in a list': (w) =>
    ofEve(w, item({ root: 'ledger', key: 'k' }, content.values(value.yes))),
  'letters in a list, values in a text': (w) =>
    ofEve(
      w,
      w.random(2) ? item(ledger, content.text('abc')) : item(notes(w), content.values(value.yes)),
    ),
  'a parent that is no type': (w) =>
    ofEve(
      w,
      item({ parent: [w.id('bob'), w.bobsTitle.first], key: 'k' }, content.values(value.yes)),
    ),
  'neighbours in two lists': (w) => {
    const { first } = w.bobsTitle
    // Behind type, letters and so on Bob's card has its ledger entry.
    return ofEve(
      w,
      item({ left: [w.id('bob'), first], right: [w.id('bob'), first - 2] }, content.text('q')),
    )
  },
  'neighbours in the wrong order': (w) => {
    const { first } = w.bobsTitle
    return ofEve(
      w,
      item(
        { left: [w.id('bob'), first + 6], right: [w.id('bob'), first + w.random(6)] },
        content.text('q'),
      ),
    )
  },
  'what stands first under a key, again': (w) =>
    ofEve(w, item(key('eve'), content.values(value.yes))),
  'neighbours far apart in one’s own text': (w) => {
    const [client, clock] = [w.id('eve'), w.end('eve')]
    const pair = (): Bytes => {
      const left = clock + 1 + w.random(40)
      return item(
        { left: [client, left], right: [client, left + 2 + w.random(40)] },
        content.text('q'),
      )
    }
    const text = [
      item(key('far'), content.type(2)),
      item({ parent: [client, clock] }, content.text('a'.repeat(99))),
    ]
    return update([{ client, clock, structs: [...text, ...Array.from({ length: 99 }, pair)] }])
  },
  'a value of a key in several parts, alive': (w) =>
    ofEve(
      w,
      item(key('run'), content.values(value.yes, value.yes, ...Array(w.random(3)).fill(value.yes))),
    ),
  'a value that says what comes after it': (w) => {
    const [client, clock] = [w.id('eve'), w.end('eve')]
    const structs = [
      item(key('k'), content.values(value.yes)),
      item({ right: [client, clock] }, content.values(value.yes)),
    ]
    return update([{ client, clock, structs }])
  },
}

export const ATTACKS: Readonly<Record<string, AttackKind>> = {
  ...OTHERS_IDS,
  ...FUTURE,
  ...CONTENT,
  ...BYTES,
  ...PLACES,
}
