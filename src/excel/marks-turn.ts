/** The lock's name; locks are shared by the pages of one origin. */
const NAME = "fengong:marks";
/** Milliseconds after which a page that holds the lock counts as stuck. */
const LONGEST_WAIT = 5_000;

/** Older browsers have no locks, nor has Node. */
function lockManager(): LockManager | undefined {
  return (globalThis as { readonly navigator?: { readonly locks?: LockManager } }).navigator?.locks;
}

/**
 * Runs a job on marks while no other page of the add-in is at one: the pane and the ribbon's functions are pages of
 * their own, and two that mark at once would leave the marks of both (Web Locks API). Without locks, or when another
 * page does not come to an end, the job runs at once.
 */
export async function inMarksTurn<Result>(job: () => Promise<Result>): Promise<Result> {
  const locks = lockManager();
  if (!locks) return job();
  let begun = false;
  try {
    return await locks.request(NAME, { signal: AbortSignal.timeout(LONGEST_WAIT) }, () => {
      begun = true;
      return job();
    });
  } catch (failure) {
    if (begun) throw failure;
    return job();
  }
}
