import type { When } from '@/scripts/stories/when'

/** Something that somebody does, at its moment of the story. */
export type Cue = {
  /** Names the application: `applicationId(key)`. */
  key: string
  /** Names the act, so that telling a story twice does each act once. */
  name: string
  at: Date
}
export type Verb = (cue: Cue) => Promise<void>
export type Scene = { at: Date; verb: Verb }
export type Story = { key: string; scenes: Scene[] }
/** Stories are told from their distance to the present. */
export type Telling = (when: When) => Story[]

export function scene(at: Date, verb: Verb): Scene {
  return { at, verb }
}

/** All acts of all stories, in the order in which they happened. */
export function inOrder(stories: Story[]): { cue: Cue; verb: Verb }[] {
  const all = stories.flatMap(({ key, scenes }) =>
    scenes.map(({ at, verb }, index) => ({ cue: { key, name: `${key}/${index + 1}`, at }, verb })),
  )
  return all.toSorted((a, b) => a.cue.at.getTime() - b.cue.at.getTime())
}
