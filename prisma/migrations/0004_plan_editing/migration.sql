-- What every copy of one stage, session or take-home shares, so that a later version knows it again.
ALTER TABLE "plan_stages" ADD COLUMN "lineage_id" UUID;
UPDATE "plan_stages" SET "lineage_id" = "id";
ALTER TABLE "plan_stages" ALTER COLUMN "lineage_id" SET NOT NULL;
ALTER TABLE "plan_sessions" ADD COLUMN "lineage_id" UUID;
UPDATE "plan_sessions" SET "lineage_id" = "id";
ALTER TABLE "plan_sessions" ALTER COLUMN "lineage_id" SET NOT NULL;
ALTER TABLE "plan_take_homes" ADD COLUMN "lineage_id" UUID;
UPDATE "plan_take_homes" SET "lineage_id" = "id";
ALTER TABLE "plan_take_homes" ALTER COLUMN "lineage_id" SET NOT NULL;

-- Whether the candidate is sent what they need by itself when a stage begins.
ALTER TABLE "plan_stages" ADD COLUMN "on_entering" TEXT NOT NULL DEFAULT 'ask';
ALTER TABLE "plan_stages" ADD CONSTRAINT "plan_stages_on_entering" CHECK ("on_entering" IN ('ask', 'wait'));

-- The next version of a plan while somebody writes it: one for each plan, saved as it is written.
CREATE TABLE "plan_drafts" (
  "plan_id" UUID NOT NULL,
  "edition" INTEGER NOT NULL,
  "draft" JSONB NOT NULL,
  "saved_at" TIMESTAMPTZ(3) NOT NULL,
  "saved_by_id" UUID NOT NULL,
  CONSTRAINT "plan_drafts_pkey" PRIMARY KEY ("plan_id")
);
ALTER TABLE "plan_drafts" ADD CONSTRAINT "plan_drafts_plan_id_fkey"
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_drafts" ADD CONSTRAINT "plan_drafts_saved_by_id_fkey"
  FOREIGN KEY ("saved_by_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "plan_drafts_saved_by_id_idx" ON "plan_drafts"("saved_by_id");
