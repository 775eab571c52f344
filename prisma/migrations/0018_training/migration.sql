-- How often somebody listens, and then leads with somebody listening, before a pool's sign-off is asked for.
ALTER TABLE "pools"
  ADD COLUMN "shadows_needed" INTEGER NOT NULL DEFAULT 2,
  ADD COLUMN "reverse_shadows_needed" INTEGER NOT NULL DEFAULT 2;
ALTER TABLE "pools" ADD CONSTRAINT "pools_training" CHECK (
  "shadows_needed" BETWEEN 0 AND 10 AND "reverse_shadows_needed" BETWEEN 0 AND 10);

-- Who signs off, and since when somebody has been in training; null for those who never were.
ALTER TABLE "qualifications" ADD COLUMN "signer_id" UUID, ADD COLUMN "training_since_at" TIMESTAMPTZ(3);
CREATE INDEX "qualifications_signer_id_idx" ON "qualifications"("signer_id");
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_signer_id_fkey"
  FOREIGN KEY ("signer_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "qualifications" DROP CONSTRAINT "qualifications_state";
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_state" CHECK (
  "state" IN ('qualified', 'shadowing', 'reverse-shadowing', 'awaiting-sign-off'));
