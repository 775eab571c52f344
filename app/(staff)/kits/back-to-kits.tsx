import { Link } from '@/app/ui/link'

export function BackToKits() {
  return (
    <Link href="/kits" className="link">
      Kits and rubrics
    </Link>
  )
}
