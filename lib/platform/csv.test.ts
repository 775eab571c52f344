import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLimitBytes, readCsv, readPastedCsv, writeCsv } from '@/lib/platform/csv'

const limits = { mostRows: 100 }

function table(content: string | Uint8Array) {
  const read =
    typeof content === 'string' ? readPastedCsv(content, limits) : readCsv(content, limits)
  if (!read.ok) throw new Error(read.refusal)
  return read.table
}

const cells = (content: string | Uint8Array) => table(content).rows.map((row) => row.cells)

function inUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

describe('a file from a spreadsheet', () => {
  test.each([
    ['commas', 'Name,Email\nMei,mei@a.example'],
    ['semicolons', 'Name;Email\nMei;mei@a.example'],
    ['tabs', 'Name\tEmail\r\nMei\tmei@a.example\r\n'],
    ['one row and tabs', 'Name\tEmail\nMei\tmei@a.example'],
    ['commas, semicolons among its words', 'Name,Email\nMei,mei@a.example'],
    ['bars', 'Name|Email\nMei|mei@a.example'],
    ['a delimiter that it announces', 'sep=;\r\nName;Email\r\nMei;mei@a.example'],
  ])('is read with %s', (_, text) => {
    expect(table(text).head).toEqual(['Name', 'Email'])
    expect(cells(text)).toEqual([['Mei', 'mei@a.example']])
  })

  test('is read in the encoding that it has', () => {
    const text = 'Name,Place\nZoë Núñez,Málaga'
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const utf8 = new TextEncoder().encode(`\ufeff${text}`)
    const found = [utf8, latin, inUtf16(`\ufeff${text}`, true), inUtf16(`\ufeff${text}`, false)]
    expect(found.map((bytes) => table(bytes).encoding)).toEqual([
      'utf-8',
      'windows-1252',
      'utf-16le',
      'utf-16be',
    ])
    for (const bytes of [...found, inUtf16(text, true), inUtf16(text, false)]) {
      expect(cells(bytes)).toEqual([['Zoë Núñez', 'Málaga']])
      expect(table(bytes).head).toEqual(['Name', 'Place'])
    }
  })

  test('knows the line of a row after quoted cells with lines of their own', () => {
    const text = 'Name,Note\r\n"Mei","one\r\ntwo"\r\n\r\n,\r\nKofi,three'
    expect(table(text).rows).toEqual([
      { line: 2, cells: ['Mei', 'one\r\ntwo'] },
      { line: 6, cells: ['Kofi', 'three'] },
    ])
  })

  test('loses no cell, whether a row has too few or too many', () => {
    expect(table('Name,Email\nMei\nKofi,kofi@a.example,Cardiff').head).toEqual([
      'Name',
      'Email',
      'Column 3',
    ])
    expect(cells('Name,Email\nMei\nKofi,kofi@a.example,Cardiff')).toEqual([
      ['Mei', '', ''],
      ['Kofi', 'kofi@a.example', 'Cardiff'],
    ])
  })

  test('has a name for every column, each its own', () => {
    expect(table('Email,,Email,Email\na,b,c,d').head).toEqual([
      'Email',
      'Column 2',
      'Email (2)',
      'Email (3)',
    ])
  })
})

describe('what is no list', () => {
  test.each([
    ['csv-empty', ' \n\n'],
    ['csv-only-a-head', 'Name,Email\n\n'],
    ['csv-too-many-rows', `Name\n${'Mei\n'.repeat(101)}`],
  ])('is refused: %s', (refusal, text) => {
    expect(readPastedCsv(text, limits)).toMatchObject({ ok: false, refusal })
  })

  test('is refused with the line where a quote was left open', () => {
    expect(readPastedCsv('Name,Note\nMei,fine\nKofi,"never closed\nNoa,x', limits)).toEqual({
      ok: false,
      refusal: 'csv-quote-left-open',
      line: 3,
    })
  })

  test('is refused as a workbook, as bytes, and when it is far too large', () => {
    const read = (bytes: Uint8Array) => readCsv(bytes, limits)
    expect(read(Uint8Array.of(0x50, 0x4b, 3, 4, 9))).toMatchObject({ refusal: 'csv-is-a-workbook' })
    expect(read(Uint8Array.of(65, 0, 0, 0, 66, 0, 1, 2))).toMatchObject({ refusal: 'csv-not-text' })
    expect(read(new Uint8Array(csvLimitBytes + 1))).toMatchObject({ refusal: 'csv-too-large' })
  })
})

describe('a file for spreadsheets', () => {
  test.each(['=1+2', '+44 20 7946 0000', '-1', '@sum', '\tx', '\rx'])('never runs %j', (cell) => {
    const written = writeCsv([['Cell'], [cell]])
    expect(written).toContain(`'${cell}`)
    expect(written).toMatch(/^\ufeff/)
  })

  test('is read back as it was, whatever stands in it', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '').trim())
    const row = fc.tuple(cell, cell, fc.constant('end'))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const read = readPastedCsv(writeCsv([['A', 'B', 'C'], ...rows]), limits)
        if (!read.ok) throw new Error(read.refusal)
        const twice = (text: string) => (/^'[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text)
        expect(read.table.rows.map((line) => line.cells)).toEqual(
          rows.map((cellsOfRow) => cellsOfRow.map(twice)),
        )
      }),
    )
  })
})
