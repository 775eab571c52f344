import { describe, expect, test } from 'vitest'
import { checkApplication } from '@/app/careers/application-form'
import type { PostingQuestion } from '@/lib/pipeline/posting-questions'

const permit: PostingQuestion = {
  key: 'permit',
  label: 'May you work here?',
  kind: 'yes-no',
  required: true,
  knockOut: 'no',
}
const asked = {
  questions: [permit],
  places: [{ placeId: 'a' }, { placeId: 'b' }],
  bands: [],
  level: 'L50',
}

function filled(changes: Record<string, string> = {}): FormData {
  const form = new FormData()
  const typed = {
    commandId: '019b76da-a800-7526-9bd8-b8cc6793a3d6',
    name: 'Amina Yıldız',
    email: 'amina@mail.example',
    timeZone: 'Asia/Kathmandu',
    place: 'a',
    links: 'github.com/amina\nhttps://amina.example/talk',
    'answer-permit': 'no',
    ...changes,
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value)
  return form
}

describe('an application from the public page', () => {
  test('is taken with its answers, also one that speaks against it', () => {
    const checked = checkApplication(filled(), asked)
    expect(checked).toMatchObject({
      ok: true,
      application: {
        name: 'Amina Yıldız',
        links: ['https://github.com/amina', 'https://amina.example/talk'],
        answers: [{ key: 'permit', answer: 'no' }],
      },
    })
  })

  test('needs no phone, no zone and no links', () => {
    expect(checkApplication(filled({ timeZone: '', links: '' }), asked).ok).toBe(true)
  })

  test.each([
    ['name', '  '],
    ['email', 'amina at nowhere'],
    ['timeZone', 'Mars/Olympus'],
    ['place', 'c'],
    ['links', 'nothing'],
    ['answer-permit', ''],
    ['answer-permit', 'maybe'],
  ])('says beside %s what is wrong with "%s", and beside nothing else', (field, value) => {
    const checked = checkApplication(filled({ [field]: value }), asked)
    expect(checked.ok ? [] : Object.keys(checked.fieldErrors)).toEqual([field])
  })

  test('says everything that is wrong at once', () => {
    const checked = checkApplication(filled({ name: '', email: '', 'answer-permit': '' }), asked)
    expect(checked.ok ? [] : Object.keys(checked.fieldErrors).sort()).toEqual([
      'answer-permit',
      'email',
      'name',
    ])
  })
})
