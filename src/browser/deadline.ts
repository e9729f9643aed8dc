/** Time is counted in slices of at most so many ms, each for no more than it is long. */
const SLICE = 500

/**
 * Waits for work, but not for ever: a hung browser answers nothing. Time in which this process stands still (stopped, the
 * lid closed) counts for a slice and no more: the browser stood still as well, or its answer waits to be read.
 *
 * @param milliseconds the longest that the work may take
 * @param late makes the error of work that takes longer; the work itself goes on until what it works on is closed
 */
export async function withDeadline<Result>(
  work: Promise<Result>,
  milliseconds: number,
  late: () => Error,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        let left = milliseconds
        const wait = (): void => {
          const slice = Math.min(left, SLICE)
          timer = setTimeout(() => {
            left -= slice
            if (left > 0) wait()
            else reject(late())
          }, slice)
        }
        wait()
      }),
    ])
  } finally {
    clearTimeout(timer)
  }
}
