import { findStaff } from '@/app/session'
import { sayRole } from '@/app/words/people'
import { listWrittenPeople, type WrittenPerson } from '@/lib/people/data/people-file'
import { mayAct } from '@/lib/people/permissions'
import type { Training } from '@/lib/people/training'
import { writeCsv } from '@/lib/platform/csv'

const head = [
  'Name',
  'Work email',
  'How to say it',
  'Place',
  'Own time zone',
  'Roles',
  'Qualified for (pools)',
  'Expertise',
  'Interviews a day at most',
  'Interviews a week at most',
  'Line manager (work email)',
]

/** The list of people as the import of people reads it again, for whoever may bring in such a list. */
export async function GET(request: Request) {
  const scope = await findStaff()
  if (!scope) return new Response('Sign in first.', { status: 401 })
  if (!mayAct(scope, 'edit-people')) return new Response('Not yours to see.', { status: 403 })
  const { searchParams } = new URL(request.url)
  const left = searchParams.get('left') === '1'
  const people = await listWrittenPeople(scope, { search: searchParams.get('q') ?? '', left })
  return new Response(writeCsv([head, ...people.map(rowOf)]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="people.csv"',
      'cache-control': 'no-store',
    },
  })
}

const training = {
  qualified: '',
  'awaiting-sign-off': ' (awaiting sign-off)',
  shadowing: ' (shadow)',
  'reverse-shadowing': ' (reverse shadow)',
} as const satisfies Record<Training, string>

function rowOf(person: WrittenPerson): (string | number | null)[] {
  return [
    person.name,
    person.email,
    person.sayName,
    person.place,
    person.timeZone,
    person.roles.map(sayRole).join('; '),
    person.pools.map(({ name, state }) => name + training[state]).join('; '),
    person.expertise.join('; '),
    person.dailyLimit,
    person.weeklyLimit,
    person.managerEmail,
  ]
}
