import { expect, it } from 'vitest'
import { matchingPeople, mentionQuery } from '#components/comments/mention-query.ts'
import { OneAtATime } from '#components/comments/one-at-a-time.ts'

const PEOPLE = ['Ann Lee', 'Ben', 'Žofie Anderson'].map((name, hue) => ({ id: name, name, hue }))

const names = (text: string) => {
  const query = mentionQuery(text, text.length)
  return query && matchingPeople(PEOPLE, query).map(({ name }) => name)
}

it('lists everybody behind an @, and those one of whose names begins with what follows', () => {
  expect(names('@')).toEqual(['Ann Lee', 'Ben', 'Žofie Anderson'])
  expect(names('Is it so, @an')).toEqual(['Ann Lee', 'Žofie Anderson'])
  expect(names('(@žof')).toEqual(['Žofie Anderson'])
  expect(names('@Ann L')).toEqual(['Ann Lee'])
})

it('lists nobody in an address, on another line, and behind no @', () => {
  expect(names('ann@b')).toBeUndefined()
  expect(names('@Ann\nB')).toBeUndefined()
  expect(names('B')).toBeUndefined()
  expect(names('@ Ben')).toBeUndefined()
})

it('answers whoever asks meanwhile from a question that was begun after that', async () => {
  const asking = new OneAtATime()
  const begun: string[] = []
  const done: (() => void)[] = []
  const ask = (name: string) => () => {
    begun.push(name)
    return new Promise<void>((resolve) => done.push(resolve))
  }
  const first = asking.run('threads', ask('first'))
  const second = asking.run('threads', ask('second'))
  const third = asking.run('threads', ask('third'))
  void asking.run('reactions', ask('another'))
  expect(begun).toEqual(['first', 'another'])
  done[0]?.()
  await first
  await expect.poll(() => begun).toEqual(['first', 'another', 'second'])
  done[2]?.()
  await Promise.all([second, third])
  expect(begun).toEqual(['first', 'another', 'second'])
})
