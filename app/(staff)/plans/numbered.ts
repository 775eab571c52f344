/** Things that have no name of their own but their place in a plan, from 1. */
export function numbered<Item>(items: readonly Item[]): { number: number; item: Item }[] {
  return items.map((item, index) => ({ number: index + 1, item }))
}
