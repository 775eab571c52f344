import { expect, test } from 'vitest'
import { readJobForm, slugOf } from '@/app/(staff)/jobs/read-job-form'

const placeId = '019b76da-a800-7401-9d73-960bb8e9c1ff'
const personId = '019b76da-a800-7dab-9af7-e5b5b004a4e3'

function aForm(change: Record<string, string> = {}): FormData {
  const form = new FormData()
  const fields = {
    title: 'Engineer, Café',
    level: 'L50',
    ownerId: personId,
    planId: placeId,
    summary: 'Build',
    body: 'Text',
    slug: '',
    coolingOffDays: '180',
    closesOn: '',
    [`place-${placeId}-mode`]: 'hybrid',
    [`place-${placeId}-days`]: '3',
    ...change,
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('a form becomes a job: its address from its title, empty rows left out', () => {
  const read = readJobForm(
    aForm({
      'band-0-level': 'L50',
      'band-0-placeId': '',
      'band-0-currency': 'gbp',
      'band-0-minimum': '97,000',
      'band-0-maximum': '130 000',
      'band-1-level': '',
      'band-1-placeId': placeId,
      'member-0-personId': personId,
      'member-0-role': 'decider',
      'member-1-personId': personId,
      'member-1-role': 'decider',
      'question-0-key': 'right-to-work',
      'question-0-label': 'May you work here?',
      'question-0-kind': 'yes-no',
      'question-0-fine': 'Yes',
      'question-0-required': 'yes',
      'question-1-key': '',
      'question-1-label': 'Which one?',
      'question-1-kind': 'choice',
      'question-1-choices': 'Red, blue, green',
      'question-1-fine': 'red, Blue',
    }),
  )
  expect(read).toMatchObject({
    ok: true,
    job: {
      closesOn: null,
      places: [{ placeId, mode: 'hybrid', daysOnSite: 3 }],
      bands: [{ placeId: null, currency: 'GBP', minimum: 97_000, maximum: 130_000 }],
      members: [{ personId, role: 'decider' }],
      posting: {
        slug: 'engineer-cafe',
        questions: [
          { key: 'right-to-work', required: true, knockOut: 'no' },
          {
            key: 'which-one',
            knockOut: null,
            choices: ['Red', 'blue', 'green'],
            fine: ['Red', 'blue'],
          },
        ],
      },
    },
  })
})

test.each([
  ['title', { title: ' ' }],
  ['slug', { slug: 'Not an address' }],
  ['places', { [`place-${placeId}-mode`]: '' }],
  [`place-${placeId}-days`, { [`place-${placeId}-days`]: '' }],
  ['band-0-maximum', { ...aBand('9'), 'band-0-minimum': '10' }],
  ['band-0-currency', { ...aBand('9'), 'band-0-currency': 'pounds' }],
  ['member-0-role', { 'member-0-personId': personId, 'member-0-role': '' }],
  ['question-0-choices', { ...aQuestion('choice'), 'question-0-choices': 'one' }],
  ['question-0-fine', { ...aQuestion('text'), 'question-0-fine': 'no' }],
  ['question-0-fine', { ...aQuestion('yes-no'), 'question-0-fine': 'perhaps' }],
])('says what is wrong beside %s', (field, change) => {
  const read = readJobForm(aForm(change))
  expect(read.ok ? [] : Object.keys(read.fieldErrors)).toEqual([field])
})

function aBand(maximum: string) {
  const band = { level: 'L50', placeId: '', currency: 'GBP', minimum: '1', maximum }
  return Object.fromEntries(Object.entries(band).map(([name, value]) => [`band-0-${name}`, value]))
}

function aQuestion(kind: string) {
  return { 'question-0-label': 'Why?', 'question-0-kind': kind }
}

test('an address keeps letters and digits alone', () => {
  expect(slugOf('  Señor/Backend — 2! ')).toBe('senor-backend-2')
})
