import { describe, expect, it } from 'vitest'
import { csvText } from '#domain/exports/csv.ts'

const lines = (...rows: (readonly string[])[]) => csvText(rows).slice(1).split('\r\n')

describe('a table as CSV', () => {
  it('opens with a byte order mark and ends every line with CR LF', () => {
    expect(csvText([['a', 'b'], ['c']])).toBe('\uFEFFa,b\r\nc\r\n')
  })

  it('quotes commas, quotes and line breaks, and doubles quotes', () => {
    expect(csvText([['a,b', 'he said "no"', 'one\ntwo', 'three\rfour', 'plain']]).slice(1)).toBe(
      '"a,b","he said ""no""","one\ntwo","three\rfour",plain\r\n',
    )
  })

  it('writes nothing that a spreadsheet would run', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")']
    expect(lines(formulas)[0]).toBe(
      `'=1+1,'+1,'-1,'@SUM(A1),'\t'=1,"'\r'=1","'=HYPERLINK(""http://x"",""y"")"`,
    )
  })

  it('nor what it would run after a semicolon or on a new line, where it splits the file at those', () => {
    expect(lines(['a;=1+1;b', 'a\n@SUM(A1)', '- one\n- two', '＝1+1', 'so; - well'])[0]).toBe(
      `a;'=1+1;b,"a\n'@SUM(A1)","'- one\n- two",'＝1+1,so; - well`,
    )
  })

  it('leaves such signs alone inside a text', () => {
    expect(lines(['2 = 1 + 1', 'e-mail@x', 'Україна – так'])[0]).toBe(
      '2 = 1 + 1,e-mail@x,Україна – так',
    )
  })
})
