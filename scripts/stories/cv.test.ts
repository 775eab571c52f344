import { expect, test } from 'vitest'
import { candidates } from '@/scripts/stories/candidates'
import { cvLines } from '@/scripts/stories/cv'
import { textPdf } from '@/scripts/stories/pdf'

test('a CV is a PDF whose table points at its objects', () => {
  for (const candidate of candidates) {
    const pdf = Buffer.from(textPdf(cvLines(candidate))).toString('latin1')
    expect(pdf.startsWith('%PDF-1.4\n')).toBe(true)
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n/gm)].map(([, digits]) => Number(digits))
    offsets.forEach((offset, index) => {
      expect(pdf.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
    })
    const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1])
    expect(pdf.slice(start)).toMatch(/^xref\n/)
  }
})

test('the same person has the same CV in both applications', () => {
  const [first, second] = candidates.filter(({ name }) => name === 'Helena Brandt')
  expect(first && second && cvLines(first).slice(5)).toEqual(second && cvLines(second).slice(5))
})
