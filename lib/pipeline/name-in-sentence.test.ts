import { expect, test } from 'vitest'
import { nameAsTitle, nameInSentence } from '@/lib/pipeline/name-in-sentence'

test.each([
  ['A first conversation', 'first conversation'],
  ['First conversation', 'first conversation'],
  ['An hour of pairing', 'hour of pairing'],
  ['The final', 'final'],
  ['final', 'final'],
  ['  Pair programming ', 'pair programming interview'],
  ['Your task at home', 'task at home'],
  ['A small task at home', 'small task at home'],
  ['Our offer', 'offer'],
  ['Two interviews on one day', 'two interviews on one day'],
  ['On-site day', 'on-site day'],
  ['Whiteboard session', 'whiteboard session'],
  // Names that keep their capitals.
  ['SQL test', 'SQL test'],
  ['A CV review', 'CV review'],
  ['System Design', 'System Design interview'],
  ['Python pairing', 'Python pairing'],
  ['A German conversation', 'German conversation'],
  ['Talk with Harbour & Finch', 'Talk with Harbour & Finch'],
  ['iOS pairing', 'iOS pairing'],
  ['A/B testing', 'A/B testing interview'],
  ['Node.js pairing', 'Node.js pairing'],
  ['L50 conversation', 'L50 conversation'],
  // Names that say no thing are given one.
  ['Behavioural', 'behavioural interview'],
  ['System design', 'system design interview'],
  ['Test strategy', 'test strategy interview'],
  ['Architecture with the platform group', 'interview “Architecture with the platform group”'],
  ['Take-home or pairing', 'take-home or pairing'],
  ['Two talks', 'two talks'],
  // Names in another language.
  ['Technisches Gespräch', 'interview “Technisches Gespräch”'],
  ['Élan et équipe', 'interview “Élan et équipe”'],
  ['ראיון ראשון', 'interview “ראיון ראשון”'],
  // Sentences of their own.
  ['How you work', 'interview “How you work”'],
  ['Finding your team', 'interview “Finding your team”'],
  ['Some code, your way', 'interview “Some code, your way”'],
  ['Meet the team', 'interview “Meet the team”'],
  ['Design a system', 'interview “Design a system”'],
  ['Tell us about your work', 'interview “Tell us about your work”'],
  ['Any questions?', 'interview “Any questions?”'],
  // Nothing but an article, or nothing at all.
  ['A', 'A interview'],
  [' ', 'interview'],
])('after "your", %j is %j', (name, phrase) => {
  expect(nameInSentence(name, 'interview')).toBe(phrase)
})

test('a name that is a sentence stands in quotation marks where words follow', () => {
  expect(nameAsTitle('How you work')).toBe('“How you work”')
  expect(nameAsTitle('A first conversation')).toBe('A first conversation')
  expect(nameAsTitle('Two interviews on one day')).toBe('Two interviews on one day')
})
