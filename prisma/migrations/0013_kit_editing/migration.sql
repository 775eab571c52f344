-- Kits and rubrics are retired, never deleted: plans, interviews and scorecards go on knowing them.
ALTER TABLE "kits" ADD COLUMN "retired_at" TIMESTAMPTZ(3);

-- A rubric against which scorecards were asked for is not rewritten: its next edition is a row of its own.
ALTER TABLE "rubrics" ADD COLUMN "retired_at" TIMESTAMPTZ(3), ADD COLUMN "replaces_id" UUID;
CREATE UNIQUE INDEX "rubrics_replaces_id_key" ON "rubrics"("replaces_id");
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_replaces_id_fkey"
  FOREIGN KEY ("replaces_id") REFERENCES "rubrics"("id") ON DELETE SET NULL ON UPDATE CASCADE;
