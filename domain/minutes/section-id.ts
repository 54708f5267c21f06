/** The sections of minutes, in the order in which they come unless somebody chose another. */

export const SECTION_IDS = [
  'attendance',
  'agenda',
  'decisions',
  'standing',
  'positions',
  'packages',
  'rounds',
  'moves',
  'changes',
  'questions',
  'comments',
  'next-steps',
  'remarks',
] as const
export type SectionId = (typeof SECTION_IDS)[number]

export const SECTION_TITLES: Readonly<Record<SectionId, string>> = {
  attendance: 'Attendance',
  agenda: 'Agenda and time',
  decisions: 'Decisions',
  standing: 'Where the parties stand',
  positions: 'Positions, proposal by proposal',
  packages: 'Packages considered',
  rounds: 'Sealed rounds',
  moves: 'Concessions and other moves',
  changes: 'What changed since a snapshot',
  questions: 'Open questions',
  comments: 'Unresolved comments',
  'next-steps': 'Next steps',
  remarks: 'Remarks',
}
