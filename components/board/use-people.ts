/** Everybody on the board, this browser first; or, with `whoIsHere`, only drawn again when somebody comes or goes. */

import { useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { useBoardSession } from './board-context.tsx'
import { type PresentPerson, readPresentPerson } from './present-person.ts'

type IsSame = (a: readonly PresentPerson[], b: readonly PresentPerson[]) => boolean

/** One entry a browser tab, with cursor and selection: drawn again at every move of a pointer. */
export function usePeople(): readonly PresentPerson[] {
  return usePresent(never)
}

/** As usePeople, but blind to cursors and selections: for avatars and lists of names. */
export function useWhoIsHere(): readonly PresentPerson[] {
  return usePresent(sameWho)
}

/** As usePeople, but blind to cursors: for views without them, where a moving pointer must not draw anything. */
export function useWhoIsWhere(): readonly PresentPerson[] {
  return usePresent(sameWhere)
}

/** As useWhoIsHere, and drawn again when somebody begins or ends to follow, to lead or to be in the spotlight. */
export function useCompany(): readonly PresentPerson[] {
  return usePresent(sameCompany)
}

function usePresent(isSame: IsSame): readonly PresentPerson[] {
  const { awareness } = useBoardSession()
  const people = useMemo(() => watchPeople(awareness, isSame), [awareness, isSame])
  return useSyncExternalStore(people.subscribe, people.current, people.current)
}

function watchPeople(awareness: Awareness, isSame: IsSame) {
  let people = readPeople(awareness)
  const subscribe = (listener: () => void): (() => void) => {
    const read = () => {
      const next = readPeople(awareness)
      if (isSame(people, next)) return
      people = next
      listener()
    }
    // Somebody may have come between the first drawing and this subscription.
    read()
    awareness.on('change', read)
    return () => awareness.off('change', read)
  }
  return { current: () => people, subscribe }
}

function readPeople(awareness: Awareness): readonly PresentPerson[] {
  const people: PresentPerson[] = []
  for (const [clientId, state] of awareness.getStates()) {
    const person = readPresentPerson(clientId, state)
    if (person) people.push(person)
  }
  const isOther = (person: PresentPerson) => Number(person.clientId !== awareness.clientID)
  return people.sort((a, b) => isOther(a) - isOther(b) || a.clientId - b.clientId)
}

function never(): boolean {
  return false
}

function sameWho(a: readonly PresentPerson[], b: readonly PresentPerson[]): boolean {
  return a.length === b.length && a.every((person, index) => who(person) === who(b[index]))
}

function sameWhere(a: readonly PresentPerson[], b: readonly PresentPerson[]): boolean {
  const where = (person: PresentPerson | undefined): string =>
    `${who(person)} ${JSON.stringify([person?.selection, person?.editing])}`
  return a.length === b.length && a.every((person, index) => where(person) === where(b[index]))
}

function sameCompany(a: readonly PresentPerson[], b: readonly PresentPerson[]): boolean {
  const company = (person: PresentPerson | undefined): string =>
    `${who(person)} ${JSON.stringify([person?.following, person?.leads, person?.spotlit, person?.place])}`
  return a.length === b.length && a.every((person, index) => company(person) === company(b[index]))
}

function who(person: PresentPerson | undefined): string {
  return JSON.stringify([
    person?.clientId,
    person?.personId,
    person?.name,
    person?.hue,
    person?.role,
  ])
}
