import { tryConfirm } from '@/app/gallery/actions'
import { Button, LinkButton, UnavailableAct } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Field } from '@/app/ui/field'
import { Menu, MenuAct, MenuLine, MenuLink } from '@/app/ui/menu'
import { TextInput } from '@/app/ui/text-input'

const message = {
  to: ['Noa Ben-David', 'ليلى الأنصاري'],
  subject: 'Your application to Harbour & Finch',
  text: 'Dear Noa,\n\nThank you for the time you gave us. We have decided not to go on with your application this time.\n\nRosa, Harbour & Finch',
  when: 'Wed 25 Nov, 09:00 Madrid; you can undo it until then',
}

export function ExampleActs() {
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-2">
        <Button kind="primary">Advance and email Noa</Button>
        <Button>Propose three times</Button>
        <Button kind="quiet">Show all</Button>
        <Button kind="harm">Withdraw the offer</Button>
        <Button kind="primary" disabled>
          Not now
        </Button>
        <LinkButton href="/gallery">A link</LinkButton>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" kind="primary">
          Small
        </Button>
        <Button size="small">Remind once</Button>
        <Button size="small" kind="quiet">
          Excuse
        </Button>
        <ConfirmDialog
          label="Reject"
          title="Reject Noa Ben-David?"
          description="The final on Thu 26 Nov is cancelled and two interviewers get their time back."
          messages={[message]}
          action={tryConfirm}
          idName="commandId"
          confirmLabel="Reject and email Noa on Wednesday"
          confirmKind="harm"
        >
          <Field name="reason" label="Reason" hint="Only for us.">
            <TextInput defaultValue="Not enough depth in systems" />
          </Field>
        </ConfirmDialog>
        <Menu label="More">
          <MenuLink href="/gallery" keys="e">
            Write a message
          </MenuLink>
          <MenuAct keys="s">Snooze</MenuAct>
          <MenuLine />
          <MenuAct unavailable="The take-home is not in yet">Skip the take-home</MenuAct>
        </Menu>
      </div>
      <UnavailableAct
        label="Make an offer"
        reason="One scorecard is missing: Kofi’s, due tomorrow 17:00."
      />
      <div className="max-w-xs">
        <Button size="wide" kind="primary">
          Confirm both interviews
        </Button>
      </div>
    </div>
  )
}
