/** One page of text as a PDF, with nothing but what the format itself brings: headings begin with "# ". */
const page = { width: 595, height: 842, margin: 64 }
const sizes = { heading: 13, text: 10.5 }
const charactersPerLine = 88

export function textPdf(lines: string[]): Uint8Array {
  const content = contentOf(lines)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  // Every character is one byte here, so that the offsets count bytes.
  return Uint8Array.from(Buffer.from(body + end, 'latin1'))
}

function contentOf(lines: string[]): string {
  let y = page.height - page.margin
  const shown = lines.flatMap((line) => {
    const isHeading = line.startsWith('# ')
    return wrap(isHeading ? line.slice(2) : line).map((text) => ({ text, isHeading }))
  })
  return shown
    .map(({ text, isHeading }) => {
      y -= isHeading ? 20 : 15
      const font = isHeading ? `/F2 ${sizes.heading}` : `/F1 ${sizes.text}`
      return `BT ${font} Tf ${page.margin} ${y} Td (${pdfText(text)}) Tj ET`
    })
    .join('\n')
}

function wrap(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length + 1 > charactersPerLine) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

/** WinAnsi has the Latin letters of western Europe; others lose their accents, quotes become straight. */
function pdfText(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .normalize('NFC')
    .replace(/[^\x20-\xff]/g, (letter) => letter.normalize('NFD').replace(/[^\x20-\xff]/g, ''))
    .replace(/[\\()]/g, (letter) => `\\${letter}`)
}
