/** What a plan may be called: it names a file. */
const PLAN_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const isPlanId = (id: string) => id.length <= 60 && PLAN_ID.test(id);
