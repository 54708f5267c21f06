import { expect, test } from 'vitest'
import { initialsOf } from '#components/ui/initials-of.ts'

test.each([
  ['Ines Moreau', 'IM'],
  ['Oleh', 'O'],
  ['  anna   maria  de la Cruz ', 'AC'],
  ['Іван Франко', 'ІФ'],
  ['👩‍👩‍👧 Family', '👩‍👩‍👧F'],
  ['', '?'],
])('stands for %j as %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
