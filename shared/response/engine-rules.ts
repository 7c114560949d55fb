/**
 * Numbered rules of the engine. A response is folded for ever by the rules it began with: a change of behaviour gets the next
 * number, a line here saying what changed and why, and a branch where it matters; old journals keep the old rule.
 *
 * 1  first release
 */
export const ENGINE_RULES = 1;
