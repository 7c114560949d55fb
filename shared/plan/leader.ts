/** The post that answers for the shift: it lists people, clears PINs and reviews what was taken over without one. */
export const LEADER = 'duty-leader';

/** Whether a post may do that. Where the plan in force has no such post, any post may. */
export const leads = (posts: readonly string[], post: string): boolean => post === LEADER || !posts.includes(LEADER);
