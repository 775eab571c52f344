import { Link } from '@/app/ui/link'
import { OwnDetails } from '@/app/ui/own-details'
import { PersonName } from '@/app/ui/person-name'
import { SubmitButton } from '@/app/ui/submit-button'
import { ThemeSwitch } from '@/app/ui/theme-switch'

export type ShellPerson = { name: string; email: string }

export type PersonPanelProps = {
  person: ShellPerson
  /** "My hours and limits", "Cover". */
  links?: { href: string; label: string }[]
  signOut: (formData: FormData) => Promise<void>
}

/** Who is signed in, and what is about them alone; opens without JavaScript. `up` where it stands at the foot. */
export function PersonPanel({
  person,
  links = [],
  signOut,
  up,
}: PersonPanelProps & { up?: boolean }) {
  return (
    <OwnDetails className="relative">
      <summary className="flex min-h-9 items-center gap-2 rounded-control px-2.5 py-1 hover:bg-quiet-soft">
        <span className="min-w-0 flex-1 max-lg:max-h-12 max-lg:max-w-40 max-lg:overflow-hidden">
          <PersonName name={person.name} truncate />
        </span>
        <span
          aria-hidden="true"
          className="size-1.5 shrink-0 -translate-y-0.5 rotate-45 border-e-2 border-b-2 border-ink-soft"
        />
      </summary>
      <div
        className={`appear absolute z-30 w-64 rounded-card border border-line bg-raised p-3 shadow-raised ${up ? 'start-0 bottom-full mb-2' : 'end-0 top-full mt-2'}`}
      >
        <PersonName name={person.name} truncate strong />
        <p className="truncate text-sm text-ink-soft" title={person.email}>
          {person.email}
        </p>
        {links.length > 0 && (
          <ul className="mt-2 border-t border-line pt-2">
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link
                  href={href}
                  className="flex min-h-8 items-center rounded-control hover:text-accent-ink"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <div className="-mx-1 my-2 border-y border-line py-2">
          <ThemeSwitch />
        </div>
        <form action={signOut}>
          <SubmitButton kind="secondary" size="small">
            Sign out
          </SubmitButton>
        </form>
      </div>
    </OwnDetails>
  )
}
