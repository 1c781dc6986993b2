const OVERLOADED = 'Overloaded'

/** So much is under way and waiting already that this was not begun. */
export class Overloaded extends Error {
  override name = OVERLOADED
}

/** By its name: the server and the application that it serves each have a class of their own. */
export function isOverloaded(error: unknown): boolean {
  return error instanceof Error && error.name === OVERLOADED
}

/**
 * Lets so much work run at once; some more waits its turn, first come first served. Beyond that it is
 * refused unbegun: the promise rejects with `Overloaded`.
 */
export function bounded({
  atOnce,
  waiting,
}: {
  atOnce: number
  waiting: number
}): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (running < atOnce) running += 1
    else if (queue.length < waiting) await new Promise<void>((take) => queue.push(take))
    else throw new Overloaded()
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
