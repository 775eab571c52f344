import { changeTag } from '@/app/(staff)/applications/[applicationId]/tag-actions'
import { ActionForm } from '@/app/ui/action-form'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'

/** What the editors of one page suggest; it stands there once. */
const suggestionsId = 'tags-in-use'

export function TagSuggestions({ tags }: { tags: readonly string[] }) {
  return (
    <datalist id={suggestionsId}>
      {tags.map((tag) => (
        <option key={tag} value={tag} />
      ))}
    </datalist>
  )
}

type Props = { applicationId: string; tags: readonly string[] }

/** Each tag is a button that takes it off; a word and Enter put one on. */
export function TagEditor({ applicationId, tags }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {tags.map((tag) => (
        <ActionForm
          key={tag}
          action={changeTag}
          fields={{ applicationId, how: 'remove', tag }}
          label={`The tag ${tag}`}
          className=""
        >
          <SubmitButton kind="secondary" size="small">
            <span className="sr-only">Take off the tag </span>
            <bdi>{tag}</bdi> <span aria-hidden="true">×</span>
          </SubmitButton>
        </ActionForm>
      ))}
      <ActionForm
        action={changeTag}
        fields={{ applicationId, how: 'add' }}
        label="Add a tag"
        className="flex items-center gap-1.5"
      >
        <Field name="tag" label="Tag" labelHidden>
          <TextInput
            list={suggestionsId}
            maxLength={40}
            width="short"
            autoComplete="off"
            placeholder="Tag"
          />
        </Field>
        <SubmitButton kind="secondary" size="small">
          Add tag
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
