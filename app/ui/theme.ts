export const themeCookie = 'loopline-theme'

/** What somebody chose for this browser; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export function themeOf(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
