import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import '@fontsource-variable/inter/wght.css'
import '@/app/globals.css'
import { themeCookie, themeOf } from '@/app/ui/theme'

export const metadata: Metadata = {
  title: { default: 'Loopline', template: '%s · Loopline' },
  description: 'Interviews from the first day to the answer.',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f5f0' },
    { media: '(prefers-color-scheme: dark)', color: '#181613' },
  ],
}

/** Reading the cookie makes every page dynamic, which a content security policy with nonces needs too. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body className="min-h-dvh antialiased">{children}</body>
    </html>
  )
}
