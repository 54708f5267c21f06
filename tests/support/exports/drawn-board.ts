/** A small board with a drawing of every kind on it, and words in several scripts. */

import type * as Y from 'yjs'
import type { InkRecord } from '#domain/board/board.ts'
import type { IssueId } from '#domain/negotiation/ids.ts'
import { actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

const ISSUE = {
  id: id<IssueId>('i'),
  title: 'Water & power',
  question: 'Who <pays>, and when?',
}

export function drawnBoard(): Y.Doc {
  return boardWith(
    actor('a', { name: 'Ελλάδα', code: 'GR', kind: 'state', isParty: true, vetoPlayer: true }),
    actor('b', { name: 'Україна', code: 'UA', isParty: true }),
    { type: 'addIssue', issue: ISSUE, at: [-400, 20] },
    proposal(
      'p',
      { title: 'Share the dam’s water by season', shortTitle: 'Water shares' },
      [-400, 60],
    ),
    proposal('q', { title: 'Мінське водосховище', status: 'rejected' }, [-400, 160]),
    proposal('r', { title: '水の分配', shortTitle: '水' }, [-400, 260]),
    stance('a', 'p', 'conditional', { condition: 'the mill stays open', evidence: 'self' }),
    stance('b', 'p', 'support', { mustHave: true, evidence: 'inferred' }),
    stance('b', 'q', 'red_line', { asOf: '2022', evidence: 'journalist' }),
    { type: 'putInk', records: INK },
  )
}

function shape(id: string, type: string, over: object, props: object): InkRecord {
  return {
    ...{ id: `shape:${id}`, typeName: 'shape', type, parentId: 'page:page', index: `a${id}` },
    ...{ x: 0, y: 0, rotation: 0, opacity: 1, isLocked: false, meta: {} },
    ...over,
    props: {
      color: 'violet',
      size: 's',
      dash: 'draw',
      fill: 'none',
      font: 'sans',
      scale: 1,
      ...props,
    },
  }
}

function words(text: string): object {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  return { type: 'doc', content: [paragraph] }
}

const WAVE = Array.from({ length: 40 }, (_, n) => ({ x: n * 5, y: Math.sin(n / 4) * 20, z: 0.5 }))

const INK: readonly InkRecord[] = [
  shape(
    '1',
    'draw',
    { x: -420, y: 400 },
    { segments: [{ type: 'free', points: WAVE }], isClosed: false, isPen: false, isComplete: true },
  ),
  shape(
    '2',
    'highlight',
    { x: -400, y: 100 },
    {
      color: 'yellow',
      segments: [{ type: 'free', points: WAVE.slice(0, 20) }],
      isComplete: true,
      isPen: false,
    },
  ),
  shape(
    '3',
    'arrow',
    { x: 0, y: 0 },
    {
      kind: 'arc',
      bend: 30,
      start: { x: -300, y: 450 },
      end: { x: -100, y: 300 },
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      text: 'via the mill',
      labelColor: 'black',
    },
  ),
  shape(
    '4',
    'line',
    { x: -420, y: 460 },
    {
      spline: 'cubic',
      dash: 'dashed',
      points: {
        b: { id: 'b', index: 'a2', x: 60, y: 40 },
        a: { id: 'a', index: 'a1', x: 0, y: 0 },
        c: { id: 'c', index: 'a3', x: 140, y: 0 },
      },
    },
  ),
  shape(
    '5',
    'geo',
    { x: -420, y: 520, rotation: 0.1 },
    {
      geo: 'rectangle',
      w: 120,
      h: 60,
      growY: 0,
      fill: 'solid',
      color: 'blue',
      labelColor: 'black',
      align: 'middle',
      verticalAlign: 'middle',
      richText: words('Phase 1'),
    },
  ),
  shape(
    '6',
    'geo',
    { x: -280, y: 520 },
    {
      geo: 'ellipse',
      w: 100,
      h: 60,
      growY: 0,
      dash: 'dotted',
      color: 'green',
      labelColor: 'black',
      align: 'middle',
      verticalAlign: 'middle',
      richText: words(''),
    },
  ),
  shape(
    '7',
    'text',
    { x: -420, y: 600 },
    {
      color: 'red',
      w: 100,
      autoSize: true,
      textAlign: 'start',
      richText: words('Ask again: who pays?'),
    },
  ),
  shape(
    '8',
    'note',
    { x: -160, y: 440 },
    {
      color: 'yellow',
      labelColor: 'black',
      growY: 0,
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      richText: words('Check the figures of 2019 <before> tabling & again after'),
    },
  ),
  {
    ...{
      id: 'binding:1',
      typeName: 'binding',
      type: 'arrow',
      fromId: 'shape:3',
      toId: 'shape:card_r',
    },
    ...{
      meta: {},
      props: {
        terminal: 'end',
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isPrecise: false,
        isExact: false,
      },
    },
  },
]
