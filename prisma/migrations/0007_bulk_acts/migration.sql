-- One act on many applications: a draft, then one transaction per application in the background.
CREATE TABLE "bulk_acts" (
  "id" UUID NOT NULL,
  "by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "act" TEXT,
  "wish" JSONB NOT NULL DEFAULT '{}',
  "words_text_id" UUID,
  "reason_text_id" UUID,
  "state" TEXT NOT NULL DEFAULT 'draft',
  "started_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "bulk_acts_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bulk_acts_state" CHECK ("state" IN ('draft', 'running', 'done', 'stopped')),
  CONSTRAINT "bulk_acts_act_chosen" CHECK ("state" = 'draft' OR "act" IS NOT NULL)
);
CREATE INDEX "bulk_acts_by_id_created_at_idx" ON "bulk_acts"("by_id", "created_at");
CREATE TABLE "bulk_act_items" (
  "bulk_id" UUID NOT NULL,
  "application_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "expected_version" INTEGER,
  "state" TEXT NOT NULL DEFAULT 'waiting',
  "refusal" TEXT,
  CONSTRAINT "bulk_act_items_pkey" PRIMARY KEY ("bulk_id", "application_id"),
  CONSTRAINT "bulk_act_items_state" CHECK ("state" IN ('waiting', 'done', 'refused', 'left-out')),
  CONSTRAINT "bulk_act_items_refusal" CHECK (("state" = 'refused') = ("refusal" IS NOT NULL))
);
CREATE UNIQUE INDEX "bulk_act_items_bulk_id_position_key" ON "bulk_act_items"("bulk_id", "position");
CREATE INDEX "bulk_act_items_bulk_id_state_idx" ON "bulk_act_items"("bulk_id", "state");
CREATE INDEX "bulk_act_items_application_id_idx" ON "bulk_act_items"("application_id");
ALTER TABLE "bulk_act_items" ADD CONSTRAINT "bulk_act_items_bulk_id_fkey"
  FOREIGN KEY ("bulk_id") REFERENCES "bulk_acts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_act_items" ADD CONSTRAINT "bulk_act_items_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Words of the team's own for finding applications again; they decide nothing.
ALTER TABLE "applications" ADD COLUMN "tags" TEXT[] NOT NULL DEFAULT '{}';
CREATE INDEX "applications_tags_idx" ON "applications" USING gin ("tags");
