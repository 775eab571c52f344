-- Candidates who are to book and for whom nothing is open: since when, for lists; and what was last looked for.
ALTER TABLE "standings" ADD COLUMN "nothing_open_at" TIMESTAMPTZ(3);
CREATE TABLE "opening_checks" (
  "application_id" UUID NOT NULL,
  "checked_at" TIMESTAMPTZ(3) NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "option_count" INTEGER NOT NULL,
  "told_at" TIMESTAMPTZ(3),
  CONSTRAINT "opening_checks_pkey" PRIMARY KEY ("application_id"),
  CONSTRAINT "opening_checks_option_count" CHECK ("option_count" >= 0)
);
ALTER TABLE "opening_checks" ADD CONSTRAINT "opening_checks_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
