/**
 * Small signs on cards and comments. None of them says yes or no: where a party stands is a position, with its words and
 * its date, and must not look like a thumb (decision 028).
 */

export const REACTIONS = ['seen', 'thanks', 'idea', 'question', 'talk'] as const
export type ReactionKind = (typeof REACTIONS)[number]

export const REACTION_TARGETS = ['card', 'comment'] as const
export type ReactionTarget = (typeof REACTION_TARGETS)[number]
