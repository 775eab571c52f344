import { expect, type Page } from '@playwright/test'
import type { Letter } from './letter'

/** What a page says of one interview before it is confirmed. */
export type ShownTime = { when: string; timeZone: string }

/** Opens the link behind these words of a mail, as somebody clicks it. */
export async function follow(page: Page, letter: Letter, words: string | RegExp): Promise<void> {
  await page.goto(letter.link(words))
}

/** On "Choose a time": takes the nth of the offered cards and comes to the page that asks to confirm. */
export async function takeOption(page: Page, nth = 0): Promise<ShownTime[]> {
  const offered = page.getByRole('region', { name: /good times|Times to choose from/ })
  await offered.getByRole('link').nth(nth).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Confirm/ })).toBeVisible()
  return shownTimes(page)
}

/** From the page that asks to choose a time to a booking. */
export async function bookATime(page: Page, nth = 0): Promise<ShownTime[]> {
  const times = await takeOption(page, nth)
  await page.getByRole('button', { name: /^Confirm/ }).click()
  await expect(page.getByRole('heading', { name: /^Your interviews?$/ })).toBeVisible()
  expect(await shownTimes(page)).toEqual(times)
  return times
}

/** Every time that the page states as a fact, in its order. */
export async function shownTimes(page: Page): Promise<ShownTime[]> {
  const facts = await page.locator('dl').evaluateAll((lists) =>
    lists.map((list) => {
      const names = [...list.querySelectorAll('dt')].map((name) => name.textContent ?? '')
      const values = [...list.querySelectorAll('dd')].map((value) => value.textContent ?? '')
      return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
    }),
  )
  return facts.flatMap((fact) =>
    fact.When && fact['Time zone'] ? [{ when: fact.When, timeZone: fact['Time zone'] }] : [],
  )
}

/**
 * An interval as people in a zone say it, "Tue 9 Mar, 15:00 to 15:30", by Intl alone: what the product says is
 * held against it.
 */
export function sayAsPeopleDo(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  timeZone: string,
): string {
  const part = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(new Date(at))
  const time = (at: string) => part(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = `${part(startsAt, { weekday: 'short' })} ${part(startsAt, { day: 'numeric' })} ${part(startsAt, { month: 'short' })}`
  return `${day}, ${time(startsAt)} to ${time(endsAt)}`
}
