import { plainLine, plainText } from '@/lib/invites/calendar-text'
import { placeholderOf, withoutPlaceholders } from '@/lib/outbox/link-purposes'
import type { Block } from '@/lib/outbox/mail-facts'
import { withoutMarks } from '@/lib/people/names-apart'

/** The plain text of a mail; it must do without the HTML. */
export function renderText(blocks: Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'words':
    case 'letter':
      return safe(block.text)
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${safe(value)}`).join('\n')
    case 'list':
      return block.items.map((item) => `- ${safe(item)}`).join('\n')
    case 'action':
      return `${block.label}:\n${target(block.to)}`
  }
}

/**
 * One column, inline styles, nothing fetched from anywhere. Colours are named only where light and dark
 * readers agree: mail programs that turn a mail dark keep the contrast.
 */
export function renderHtml(subject: string, blocks: Block[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(safe(subject))}</title>
</head>
<body style="margin:0;padding:24px 16px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5">
<div role="article" aria-label="${escapeHtml(safe(subject))}" style="max-width:560px;margin:0 auto">
${blocks.map(blockHtml).join('\n')}
</div>
</body>
</html>
`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'words':
      return `<p style="margin:0 0 16px">${lines(block.text)}</p>`
    case 'letter':
      return plainText(block.text)
        .split(/\n{2,}/)
        .map((paragraph) => `<p dir="auto" style="margin:0 0 16px">${lines(paragraph)}</p>`)
        .join('\n')
    case 'facts':
      return `<table style="margin:0 0 16px;border-collapse:collapse">${block.rows.map(factRow).join('')}</table>`
    case 'list':
      return `<ul style="margin:0 0 16px;padding-left:20px">${block.items.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`
    case 'action':
      return `<p style="margin:0 0 16px"><a href="${escapeHtml(target(block.to))}" style="${block.primary ? primaryStyle : ''}">${escapeHtml(block.label)}</a></p>`
  }
}

const primaryStyle =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#1d4ed8;color:#ffffff;font-weight:600;text-decoration:none'

function factRow([label, value]: [string, string]): string {
  return `<tr><th scope="row" style="padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:600">${escapeHtml(label)}</th><td dir="auto" style="padding:2px 0">${lines(value)}</td></tr>`
}

function target(to: Extract<Block, { kind: 'action' }>['to']): string {
  if (typeof to === 'string') return placeholderOf(to)
  return 'url' in to ? to.url : `${placeholderOf(to.link)}?${to.query}`
}

/** A name that is set apart, as `setApart` leaves it: closed on its own line, with no other mark in it. */
const apart = /\u2068([^\u2066-\u2069\n]*)\u2069/g

/** Every mark of direction goes but those around names, which private characters stand for meanwhile. */
function safe(words: string): string {
  const kept = words.replace(/[\uE068\uE069]/g, '').replace(apart, '\uE068$1\uE069')
  return withoutPlaceholders(plainText(kept))
    .replaceAll('\uE068', '\u2068')
    .replaceAll('\uE069', '\u2069')
}

function lines(words: string): string {
  return escapeHtml(safe(words))
    .replaceAll('\n', '<br>')
    .replaceAll('\u2068', '<bdi>')
    .replaceAll('\u2069', '</bdi>')
}

/** A header's value: one line without marks, however hostile the names in it. */
export function renderSubject(subject: string): string {
  return withoutPlaceholders(plainLine(withoutMarks(subject), 200))
}

export function escapeHtml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
