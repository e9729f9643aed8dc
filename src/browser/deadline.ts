/**
 * Waits for work, but not for ever: a hung browser answers nothing.
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
        timer = setTimeout(() => reject(late()), milliseconds)
      }),
    ])
  } finally {
    clearTimeout(timer)
  }
}
