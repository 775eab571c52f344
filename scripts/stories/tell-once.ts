/** Fills an empty installation with the demo's stories; one that has them, or people of its own, stays as it is. */
export async function tellStoriesOnce(): Promise<void> {
  const { database } = await import('@/lib/platform/database')
  const told = await database().setting.findMany({ where: { key: { in: ['demo', 'telling'] } } })
  if (told.some(({ key }) => key === 'demo')) return
  if (told.length === 0 && (await database().person.count()) > 0) {
    console.log(
      'This installation has people of its own, so the stories of the demo are not told in it. Choose an empty folder with LOOPLINE_DATA.',
    )
    return
  }
  console.log('Telling the stories of the demo, once:')
  const { tellStories } = await import('@/scripts/stories/tell')
  const { workingPresent } = await import('@/scripts/stories/when')
  // At night and on weekends the demo's clock stands at the next working morning: its stories happen then.
  await tellStories({ now: workingPresent(new Date()) })
}

/** Said once everything is up. */
export const demoHint =
  'The first page lets you in as each person with one click. Ctrl-C stops everything.'
