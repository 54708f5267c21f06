/** Why a sign-in at an identity provider came to nothing. The server names it in the address of its page. */

export const SIGN_IN_PROBLEMS = ['away', 'refused', 'clock', 'state', 'often', 'failed'] as const
/**
 * `away`: the provider does not answer. `refused`: it, or the person there, said no. `clock`: its clock and ours differ.
 * `state`: the answer belongs to no sign-in that was begun in this browser. `often`: too many failed. `failed`: all else.
 */
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number]
