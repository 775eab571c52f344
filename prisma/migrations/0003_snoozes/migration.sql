-- What somebody has put off on their day: their own, and no part of the log.
CREATE TABLE "snoozes" (
  "application_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "section" TEXT NOT NULL,
  "task" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "until_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "snoozes_pkey" PRIMARY KEY ("application_id", "person_id"),
  CONSTRAINT "snoozes_ends_later" CHECK ("until_at" > "made_at")
);
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "snoozes_person_id_idx" ON "snoozes"("person_id");
