-- Where each application stands, for lists: derived from its state and its log, written with every change.
CREATE TABLE "standings" (
  "application_id" UUID NOT NULL,
  "stage_id" UUID,
  "stage_position" INTEGER,
  "stage_name" TEXT NOT NULL,
  "step_kind" TEXT NOT NULL,
  "waits_for" TEXT NOT NULL,
  "waits_for_person_ids" UUID[] NOT NULL,
  "since_at" TIMESTAMPTZ(3),
  "due_at" TIMESTAMPTZ(3),
  "chase_at" TIMESTAMPTZ(3),
  "wrote_at" TIMESTAMPTZ(3),
  "woke_at" TIMESTAMPTZ(3),
  "next_interview_at" TIMESTAMPTZ(3),
  "step" JSONB NOT NULL,
  "interviews" JSONB NOT NULL,
  CONSTRAINT "standings_pkey" PRIMARY KEY ("application_id")
);
ALTER TABLE "standings" ADD CONSTRAINT "standings_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "standings_step_kind_idx" ON "standings"("step_kind");
CREATE INDEX "standings_waits_for_idx" ON "standings"("waits_for");
CREATE INDEX "standings_stage_id_idx" ON "standings"("stage_id");
CREATE INDEX "standings_next_interview_at_idx" ON "standings"("next_interview_at");
CREATE INDEX "standings_waits_for_person_ids_idx" ON "standings" USING gin ("waits_for_person_ids");
