import { cookies } from 'next/headers'
import { chooseTheme } from '@/app/ui/choose-theme'
import { type Theme, themeCookie, themeOf, themes } from '@/app/ui/theme'

const words: Record<Theme, string> = { system: 'As my device', light: 'Light', dark: 'Dark' }

/** Light, dark, or as the device has it. Three plain buttons, so that it works without JavaScript. */
export async function ThemeSwitch() {
  const current = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <form action={chooseTheme}>
      <fieldset className="flex flex-wrap gap-0.5 text-sm">
        <legend className="sr-only">Colours of this page</legend>
        {themes.map((theme) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === current}
            className="min-h-7 rounded-control px-2 text-ink-soft hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-ink"
          >
            {words[theme]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
