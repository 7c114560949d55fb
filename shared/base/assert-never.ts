/** Closes a switch over a union: adding a member fails to compile here, and a stray value is a bug that throws. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unhandled ${what}: ${JSON.stringify(value)}`);
}
