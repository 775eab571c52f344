-- What was last proposed in a run, and what became of it; the time that it keeps is in reservations and occupancies.
ALTER TABLE "stage_runs" ADD COLUMN "proposal" JSONB;
CREATE INDEX "reservations_stage_run_id_idx" ON "reservations"("stage_run_id");
