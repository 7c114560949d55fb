/**
 * Numbered rules of the engine. A response is folded for ever by the rules it began with: a change of behaviour gets the next
 * number, a line here saying what changed and why, and a branch where it matters; old journals keep the old rule.
 *
 * 1  first release
 * 2  a follow-up stops the clocks of the recipients it went to: whoever was left out goes on waiting. Under rule 1 any report stopped the one clock
 *    of all.
 */
export const ENGINE_RULES = 2;

/** Whether follow-up clocks are counted recipient by recipient. */
export const countsByRecipient = (engine: number) => engine >= 2;
