/** How many attempts are allowed within how long. */
export interface Limit {
  most: number
  windowMs: number
}

/** The attempts (instants in milliseconds) that still count at `now`. */
export function recentAttempts(
  attempts: readonly number[],
  now: number,
  { windowMs }: Limit
): readonly number[] {
  return attempts.filter((attempt) => attempt > now - windowMs)
}

/** Whether one more attempt is allowed at `now`, after these. */
export function mayAttempt(attempts: readonly number[], now: number, limit: Limit): boolean {
  return recentAttempts(attempts, now, limit).length < limit.most
}
