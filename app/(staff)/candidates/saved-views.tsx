import { dropView, keepView } from '@/app/(staff)/candidates/list-actions'
import { Checkbox } from '@/app/ui/checkbox'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Field } from '@/app/ui/field'
import { TabLinks } from '@/app/ui/tab-links'
import { TextInput } from '@/app/ui/text-input'
import type { SavedViewLine } from '@/lib/pipeline/data/saved-views'
import { newId } from '@/lib/platform/ids'

type TabsProps = { views: SavedViewLine[]; viewId: string | null; whole: boolean }

/** Everybody who is open, then the kept views, each with its address. */
export function ViewTabs({ views, viewId, whole }: TabsProps) {
  return (
    <div className="mb-4">
      <TabLinks
        label="Views"
        tabs={[
          { href: '/candidates', label: 'Open', current: viewId === null && whole },
          ...views.map(({ id, name, mine }) => ({
            href: `/candidates?view=${id}`,
            label: mine ? name : `${name} (shared)`,
            current: id === viewId,
          })),
        ]}
      />
    </div>
  )
}

type KeepProps = { query: string; view: SavedViewLine | null; changed: boolean }

/** Keeps what is shown now: as a new view, or in the one that is open. */
export function KeepView({ query, view, changed }: KeepProps) {
  const own = view?.mine ? view : null
  return (
    <>
      {own && changed && (
        <ViewDialog label="Save the changes" view={own} query={query} viewId={own.id} />
      )}
      <ViewDialog label="Save as a view" view={null} query={query} viewId={newId()} />
      {own && (
        <ConfirmDialog
          size="small"
          kind="quiet"
          label="Remove the view"
          title={`Remove “${own.name}”?`}
          description={
            own.shared
              ? 'It goes for everybody it is shared with. The candidates stay as they are.'
              : 'The candidates stay as they are.'
          }
          action={dropView}
          fields={{ viewId: own.id }}
          confirmLabel="Remove the view"
          confirmKind="harm"
        />
      )}
    </>
  )
}

type DialogProps = { label: string; view: SavedViewLine | null; query: string; viewId: string }

function ViewDialog({ label, view, query, viewId }: DialogProps) {
  return (
    <ConfirmDialog
      size="small"
      label={label}
      title={view ? `Save the changes to “${view.name}”` : 'Save what is shown as a view'}
      description="Filters, order and columns are kept; who is in it is looked up anew each time."
      action={keepView}
      fields={{ viewId, query }}
      confirmLabel="Save the view"
    >
      <Field name="name" label="Name" required>
        <TextInput defaultValue={view?.name} autoComplete="off" maxLength={60} />
      </Field>
      <Checkbox
        name="shared"
        label="For everybody"
        hint="Everybody sees in it what is theirs to see."
        defaultChecked={view?.shared}
      />
    </ConfirmDialog>
  )
}
